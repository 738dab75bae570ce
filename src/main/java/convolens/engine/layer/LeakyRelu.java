package convolens.engine.layer;

/**
 * The rectifier that leaks.
 *
 * <pre>
 * y = x where x &gt; 0, else a·x
 * dx = dy where x &gt; 0, else a·dy
 * </pre>
 *
 * Shapes: x, y of any equal shape. Source: Maas et al., "Rectifier nonlinearities improve neural network acoustic models"
 * (2013).
 */
public final class LeakyRelu extends Elementwise {
    private final float slope;

    /** @param slope a, usually 0.01 */
    public LeakyRelu(double slope) {
        this.slope = (float) slope;
    }

    @Override
    public String name() {
        return "LeakyReLU";
    }

    @Override
    float value(float x) {
        return x > 0 ? x : slope * x;
    }

    @Override
    float slope(float x, float y) {
        return x > 0 ? 1 : slope;
    }

    @Override
    int piece(float x) {
        return x > 0 ? 1 : 0;
    }

    @Override
    public long kinkSignature() {
        return pieces();
    }
}
