package convolens.engine.layer;

/**
 * The sigmoid.
 *
 * <pre>
 * y = 1 / (1 + e⁻ˣ)
 * dx = dy · y·(1 − y)
 * </pre>
 *
 * Shapes: x, y of any equal shape. Source: sections 3.2.4 and 5.5.2.
 */
public final class Sigmoid extends Elementwise {
    @Override
    public String name() {
        return "Sigmoid";
    }

    @Override
    float value(float x) {
        return (float) (1 / (1 + Math.exp(-x)));
    }

    @Override
    float slope(float x, float y) {
        return y * (1 - y);
    }
}
