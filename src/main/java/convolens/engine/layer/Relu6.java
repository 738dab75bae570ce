package convolens.engine.layer;

/**
 * The rectifier that ends at 6.
 *
 * <pre>
 * y = min(max(x, 0), 6)
 * dx = dy where 0 &lt; x &lt; 6, else 0
 * </pre>
 *
 * NaN stays NaN. Shapes: x, y of any equal shape. Source: Krizhevsky, "Convolutional deep belief networks on CIFAR-10"
 * (2010).
 */
public final class Relu6 extends Elementwise {
    private static final float TOP = 6;

    @Override
    public String name() {
        return "ReLU6";
    }

    @Override
    float value(float x) {
        return Math.min(Math.max(x, 0), TOP);
    }

    @Override
    float slope(float x, float y) {
        return x > 0 && x < TOP ? 1 : 0;
    }

    @Override
    int piece(float x) {
        return x > 0 ? x < TOP ? 1 : 2 : 0;
    }

    @Override
    public long kinkSignature() {
        return pieces();
    }
}
