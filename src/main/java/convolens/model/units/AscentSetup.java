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
