package convolens.model.units;

import convolens.engine.inspect.ActivationAscent;
import convolens.engine.inspect.AscentSettings;
import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import java.util.function.IntFunction;

/**
 * How pictures are made that excite units.
 *
 * @param descent whether they quieten them instead
 * @param start with what the pictures begin
 * @param picture which picture of the data, from 0, where they begin with one
 * @param seed of noise, jitter and random weights
 * @param steps how many
 * @param rate how far a pixel moves in a step
 * @param decay the share by which pixels fall back to 0 in a step
 * @param blur σ of the Gaussian after each step, in pixels
 * @param jitter by how many pixels at most the picture is moved before each step
 */
public record AscentSetup(
        boolean descent,
        Start start,
        int picture,
        int seed,
        int steps,
        double rate,
        double decay,
        double blur,
        int jitter) {
    /** The largest number of steps. */
    public static final int MOST_STEPS = 500;
    /** The largest rate, and the largest decay. */
    public static final double MOST = 0.2;
    /** The largest σ of the blur. */
    public static final double MOST_BLUR = 2;
    /** The largest jitter. */
    public static final int MOST_JITTER = 4;
    /** The largest seed. */
    public static final int LAST_SEED = 9_999;

    /** With what a picture begins. */
    public enum Start {
        GREY,
        NOISE,
        /** A picture of the data. */
        PICTURE
    }

    /** What the scene begins with. */
    public static AscentSetup usual() {
        return new AscentSetup(false, Start.NOISE, 0, 1, 120, 0.05, 0.02, 0.35, 1);
    }

    /** @throws IllegalArgumentException if one of the numbers cannot be set */
    void require() {
        within("steps", steps, 1, MOST_STEPS);
        within("rate", rate, 0.001, MOST);
        within("decay", decay, 0, MOST);
        within("blur", blur, 0, MOST_BLUR);
        within("jitter", jitter, 0, MOST_JITTER);
        within("seed", seed, 1, LAST_SEED);
        within("picture", picture, 0, Integer.MAX_VALUE);
    }

    private static void within(String what, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw new IllegalArgumentException(
                    "the " + what + " of an ascent must be from " + least + " to " + most + ", but is " + value);
        }
    }

    public AscentSetup withDescent(boolean changed) {
        return new AscentSetup(changed, start, picture, seed, steps, rate, decay, blur, jitter);
    }

    public AscentSetup withStart(Start changed) {
        return new AscentSetup(descent, changed, picture, seed, steps, rate, decay, blur, jitter);
    }

    public AscentSetup withPicture(int changed) {
        return new AscentSetup(descent, Start.PICTURE, changed, seed, steps, rate, decay, blur, jitter);
    }

    public AscentSetup withSeed(int changed) {
        return new AscentSetup(descent, start, picture, changed, steps, rate, decay, blur, jitter);
    }

    public AscentSetup withSteps(int changed) {
        return new AscentSetup(descent, start, picture, seed, changed, rate, decay, blur, jitter);
    }

    public AscentSetup withRate(double changed) {
        return new AscentSetup(descent, start, picture, seed, steps, changed, decay, blur, jitter);
    }

    public AscentSetup withDecay(double changed) {
        return new AscentSetup(descent, start, picture, seed, steps, rate, changed, blur, jitter);
    }

    public AscentSetup withBlur(double changed) {
        return new AscentSetup(descent, start, picture, seed, steps, rate, decay, changed, jitter);
    }

    public AscentSetup withJitter(int changed) {
        return new AscentSetup(descent, start, picture, seed, steps, rate, decay, blur, changed);
    }

    /** The same for the engine. */
    public AscentSettings settings() {
        return new AscentSettings(descent, rate, decay, blur, jitter, seed);
    }

    /** With what the pictures of units begin: (N,C,H,W). */
    public Tensor begin(Shape image, int[] units, IntFunction<Tensor> pictures) {
        if (start == Start.NOISE) {
            return ActivationAscent.noise(image, units, seed);
        }
        Tensor begin = ActivationAscent.grey(image, units.length);
        if (start == Start.PICTURE) {
            float[] chosen = pictures.apply(picture).data();
            for (int n = 0; n < units.length; n++) {
                System.arraycopy(chosen, 0, begin.data(), n * image.size(), image.size());
            }
        }
        return begin;
    }
}
