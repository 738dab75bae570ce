package convolens.model.learning;

import convolens.engine.tensor.Tensor;
import convolens.engine.tensor.WindowGeometry;
import convolens.engine.train.OptimizerSettings;
import convolens.model.setup.Possible;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/**
 * What is set besides input, target filter and window. Immutable.
 *
 * @param rule the optimizer
 * @param typedRate the learning rate η; 0 for the one that suits input and rule
 * @param shares what else the optimizers take
 * @param seed of the filter at the start
 * @param iterations how many steps are made, at least 1
 * @param drawn the target map (OH,OW) where it is drawn; null where it is what the target filter makes of the input. Not to
 *     be modified; where the output has another size, what lies outside of it is not used, and what is missing is 0
 */
public record LearningSettings(
        UpdateRule rule,
        double typedRate,
        Shares shares,
        long seed,
        int iterations,
        @Nullable Tensor drawn) {
    /** The most iterations of a run. */
    public static final int MAX_ITERATIONS = 500;

    /** The largest learning rate that can be typed. */
    public static final double MAX_RATE = 1e6;

    /**
     * Numbers from 0 to below 1.
     *
     * @param momentum α
     * @param decay ρ
     * @param beta1 β1
     * @param beta2 β2
     */
    public record Shares(double momentum, double decay, double beta1, double beta2) {
        static final Shares USUAL = new Shares(0.9, 0.99, 0.9, 0.999);
    }

    /** @throws IllegalArgumentException if they are beyond what can be set */
    void require() {
        boolean areShares = DoubleStream.of(shares.momentum, shares.decay, shares.beta1, shares.beta2)
                .allMatch(share -> share >= 0 && share < 1);
        if (!areShares) {
            throw new IllegalArgumentException("momentum and decays are from 0 to below 1, but got " + shares);
        }
        if (iterations < 1 || iterations > MAX_ITERATIONS) {
            throw new IllegalArgumentException(
                    "a run has 1 to " + MAX_ITERATIONS + " iterations, but got " + iterations);
        }
        if (!(typedRate >= 0 && typedRate <= MAX_RATE)) {
            throw new IllegalArgumentException("a rate is from 0 to " + MAX_RATE + ", but got " + typedRate);
        }
        if (drawn != null) {
            if (drawn.shape().rank() != 2) {
                throw new IllegalArgumentException("a drawn map is (OH, OW), but got " + drawn.shape());
            }
            Possible.requireNumbers(drawn, "the drawn map");
        }
    }

    /** How the scene opens: 100 steps of SGD at a rate that suits. */
    public static LearningSettings atStart() {
        return new LearningSettings(UpdateRule.SGD, 0, Shares.USUAL, 1, 100, null);
    }

    /** Whether the target is drawn, rather than made by a filter. */
    public boolean isDrawn() {
        return drawn != null;
    }

    /** Another optimizer, at the learning rate that suits it. */
    public LearningSettings with(UpdateRule changed) {
        return new LearningSettings(changed, 0, shares, seed, iterations, drawn);
    }

    public LearningSettings withRate(double typed) {
        return new LearningSettings(rule, typed, shares, seed, iterations, drawn);
    }

    public LearningSettings with(Shares changed) {
        return new LearningSettings(rule, typedRate, changed, seed, iterations, drawn);
    }

    public LearningSettings withSeed(long changed) {
        return new LearningSettings(rule, typedRate, shares, changed, iterations, drawn);
    }

    public LearningSettings withIterations(int changed) {
        return new LearningSettings(rule, typedRate, shares, seed, changed, drawn);
    }

    public LearningSettings withDrawn(@Nullable Tensor changed) {
        return new LearningSettings(rule, typedRate, shares, seed, iterations, changed);
    }

    /** The learning rate. @param curvature λ, the largest curvature of the loss */
    double rate(double curvature) {
        return typedRate > 0 ? typedRate : rule.suitableRate(curvature);
    }

    OptimizerSettings optimizer(double rate) {
        return new OptimizerSettings(rule.kind(), rate, shares.momentum, shares.decay, shares.beta1, shares.beta2);
    }

    /** The filter (1,1,FH,FW) at the start: tenths from −1 to 1, drawn from the seed. */
    Tensor firstFilter(int height, int width) {
        Tensor made = Tensor.zeros(1, 1, height, width);
        SplittableRandom random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L);
        for (int i = 0; i < made.size(); i++) {
            made.data()[i] = random.nextInt(-10, 11) / 10f;
        }
        return made;
    }

    /** The drawn map (1,1,OH,OW) in the size of the output, a copy. */
    static Tensor fitted(Tensor drawn, WindowGeometry g) {
        Tensor made = Tensor.zeros(1, 1, g.outputHeight(), g.outputWidth());
        int rows = Math.min(drawn.dim(0), g.outputHeight());
        int columns = Math.min(drawn.dim(1), g.outputWidth());
        for (int row = 0; row < rows; row++) {
            System.arraycopy(drawn.data(), row * drawn.dim(1), made.data(), row * g.outputWidth(), columns);
        }
        return made;
    }
}
