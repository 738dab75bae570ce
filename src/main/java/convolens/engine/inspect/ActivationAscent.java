package convolens.engine.inspect;

import convolens.engine.network.Network;
import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Makes pictures that excite units: gradient ascent on the input, through the backward passes of the engine. With the picture
 * moved at random by at most the jitter, a(x) the value of the unit (of a map its cell in the middle) and g = ∂a/∂x,
 *
 * <pre>
 * x ← clamp( blur( (1 − λ)·x ± η·g / rms(g) ), 0, 1 ),   rms(g) over the pixels that the unit sees
 * </pre>
 *
 * <p>The pictures (N,C,H,W) are independent: picture n excites unit n of those that are asked for, and does not depend on
 * the others. Where the gradient is 0 everywhere, as behind ReLUs that are all closed, only decay and blur move a picture.
 *
 * <p>Source: section 7.6.2; Erhan et al., "Visualizing higher-layer features of a deep network" (2009) for the ascent;
 * Simonyan et al., "Deep inside convolutional networks" (2014), section 2, for the decay; Yosinski et al., "Understanding
 * neural networks through deep visualization" (2015), section 3, for the blur; Mordvintsev et al., "Inceptionism" (2015) for
 * the jitter.
 */
public final class ActivationAscent {
    private static final double NOISE = 0.15;
    private static final float GREY = 0.5f;

    private final Activations activations;
    private final int layer;
    private final Shape output;
    private final int[] units;
    private final AscentSettings settings;
    private final Tensor pictures;
    private final Tensor moved = Tensor.empty();
    private final Tensor above = Tensor.empty();
    private final Tensor gradient = Tensor.empty();
    private final SplittableRandom[] random;
    private final int[] shiftY;
    private final int[] shiftX;
    private final GaussianBlur blur;

    /**
     * @param network modified in its gradients and in what its layers keep of their last pass
     * @param layer whose output has the units, a number of a layer
     * @param units which units, one for each picture
     * @param start (N,C,H,W), copied
     * @throws IllegalArgumentException if there is no such layer or unit, or as many pictures are not given
     */
    public ActivationAscent(Network network, int layer, int[] units, AscentSettings settings, Tensor start) {
        this.activations = new Activations(network, List.of(layer));
        this.layer = layer;
        Shape expected = network.shapes(units.length).get(0);
        if (!start.shape().equals(expected)) {
            throw new IllegalArgumentException(
                    units.length + " units of this network take pictures " + expected + ", but got " + start.shape());
        }
        this.output = network.shapes(units.length).get(layer + 1);
        this.units = units.clone();
        this.settings = settings;
        this.pictures = start.copy();
        this.blur = new GaussianBlur(settings.blur());
        this.random = new SplittableRandom[units.length];
        this.shiftY = new int[units.length];
        this.shiftX = new int[units.length];
        for (int n = 0; n < units.length; n++) {
            if (units[n] < 0 || units[n] >= output.dim(1)) {
                throw new IllegalArgumentException(
                        "unit " + units[n] + " is none of the " + output.dim(1) + " units, counted from 0");
            }
            random[n] = new SplittableRandom(mixed(settings.seed(), units[n]));
        }
    }

    private static long mixed(long seed, int unit) {
        return seed * 0x9E3779B97F4A7C15L + unit;
    }

    /** A grey picture for each of n units. */
    public static Tensor grey(Shape picture, int n) {
        Tensor start = new Tensor(Shape.of(n, picture.dim(0), picture.dim(1), picture.dim(2)));
        start.fill(GREY);
        return start;
    }

    /** A picture of noise around grey for each unit: the same for the same seed and unit. */
    public static Tensor noise(Shape picture, int[] units, long seed) {
        Tensor start = grey(picture, units.length);
        int size = picture.size();
        for (int n = 0; n < units.length; n++) {
            SplittableRandom own = new SplittableRandom(~mixed(seed, units[n]));
            for (int i = 0; i < size; i++) {
                start.data()[n * size + i] = clamped(GREY + NOISE * own.nextGaussian());
            }
        }
        return start;
    }

    /** The pictures as they are now, (N,C,H,W): changed by the next {@link #step}. */
    public Tensor pictures() {
        return pictures;
    }

    /** What each unit says to its picture as it is now. */
    public float[] values() {
        return values(pictures);
    }

    private float[] values(Tensor x) {
        activations.predict(x);
        float[] values = new float[units.length];
        for (int n = 0; n < units.length; n++) {
            values[n] = activations.of(layer).data()[place(n)];
        }
        return values;
    }

    /** Where the cell of a picture's unit lies in the output. */
    private int place(int n) {
        int map = n * output.dim(1) + units[n];
        return output.rank() == 4 ? (map * output.dim(2) + output.dim(2) / 2) * output.dim(3) + output.dim(3) / 2 : map;
    }

    /**
     * The gradients ∂a/∂x of the units' values.
     *
     * @param x (N,C,H,W), not modified
     * @param dx modified: reshaped to that and overwritten
     */
    public void gradient(Tensor x, Tensor dx) {
        values(x);
        above.reshape(output);
        above.fill(0);
        for (int n = 0; n < units.length; n++) {
            above.data()[place(n)] = 1;
        }
        activations.gradient(above, dx);
    }

    /** One step of every picture. */
    public void step() {
        move();
        gradient(moved, gradient);
        int plane = pictures.dim(2) * pictures.dim(3);
        int size = pictures.dim(1) * plane;
        for (int n = 0; n < units.length; n++) {
            double scale = (settings.descent() ? -settings.rate() : settings.rate()) / rms(n * size, size);
            for (int i = 0; i < size; i++) {
                int at = n * size + i;
                double pushed = scale * gradient.data()[at - i + shifted(n, i, plane)];
                pictures.data()[at] = (float) ((1 - settings.decay()) * pictures.data()[at] + pushed);
            }
        }
        blur.apply(pictures);
        for (int i = 0; i < pictures.size(); i++) {
            pictures.data()[i] = clamped(pictures.data()[i]);
        }
    }

    private void move() {
        moved.reshape(pictures.shape());
        int reach = 2 * settings.jitter() + 1;
        int plane = pictures.dim(2) * pictures.dim(3);
        int size = pictures.dim(1) * plane;
        for (int n = 0; n < units.length; n++) {
            shiftY[n] = random[n].nextInt(reach) - settings.jitter();
            shiftX[n] = random[n].nextInt(reach) - settings.jitter();
            for (int i = 0; i < size; i++) {
                moved.data()[n * size + shifted(n, i, plane)] = pictures.data()[n * size + i];
            }
        }
    }

    /** Where a number of a picture stands when the picture is moved; what leaves it comes back on the other side. */
    private int shifted(int n, int i, int plane) {
        int width = pictures.dim(3);
        int within = i % plane;
        int y = Math.floorMod(within / width + shiftY[n], pictures.dim(2));
        int x = Math.floorMod(within % width + shiftX[n], width);
        return i - within + y * width + x;
    }

    /** The root mean square of a gradient over what is not 0; infinite where all is. */
    private double rms(int from, int size) {
        double sum = 0;
        int count = 0;
        for (int i = from; i < from + size; i++) {
            float g = gradient.data()[i];
            sum += (double) g * g;
            count += g == 0 ? 0 : 1;
        }
        return sum > 0 ? Math.sqrt(sum / count) : Double.POSITIVE_INFINITY;
    }

    private static float clamped(double value) {
        return (float) Math.max(0, Math.min(1, value));
    }
}
