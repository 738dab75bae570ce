package convolens.engine.layer;

/**
 * The hyperbolic tangent.
 *
 * <pre>
 * y = (eˣ − e⁻ˣ) / (eˣ + e⁻ˣ)
 * dx = dy · (1 − y²)
 * </pre>
 *
 * Shapes: x, y of any equal shape. Source: LeCun et al., "Efficient BackProp" (1998).
 */
public final class Tanh extends Elementwise {
    @Override
    public String name() {
        return "Tanh";
    }

    @Override
    float value(float x) {
        return (float) Math.tanh(x);
    }

    @Override
    float slope(float x, float y) {
        return 1 - y * y;
    }
}
