package convolens.model.affine;

import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import convolens.model.StepMoment;
import convolens.model.setup.Possible;
import org.jspecify.annotations.Nullable;

/**
 * All that decides what the scene of an affine layer shows. Immutable. A layer of a network that comes with the program is
 * named, the numbers of any other are embedded.
 *
 * @param numbers the layer; null where a network is named
 * @param network the layer of a network and the test digit that it sees; null where the numbers are given
 * @param step the step
 */
public record AffineMoment(
        @Nullable AffineState numbers, @Nullable Reference network, StepMoment step) {

    /**
     * A layer that comes with the program.
     *
     * @param offer which layer
     * @param digit which of the test digits it sees
     */
    public record Reference(AffineOffer offer, int digit) {}

    /** @throws IllegalArgumentException if neither is given, or numbers that do not go together */
    public AffineMoment {
        if ((numbers == null) == (network == null)) {
            throw new IllegalArgumentException("an affine layer has either numbers or the name of a network");
        }
        if (numbers != null) {
            require(numbers);
        }
    }

    private static void require(AffineState numbers) {
        int rank = numbers.shape().rank();
        boolean fits = (rank == 1 || rank == 3)
                && numbers.inputs() == numbers.shape().size()
                && numbers.inputs() > 0
                && numbers.units() > 0
                && numbers.weights().length == numbers.units();
        if (!fits) {
            throw new IllegalArgumentException(
                    "an affine layer takes x (D) or (C, H, W), weights for each of M units and b" + " (M), but got "
                            + numbers.shape() + ", " + numbers.weights().length + " and " + numbers.units());
        }
        requireNumbers(numbers.x(), "x");
        requireNumbers(numbers.bias(), "b");
        for (float[] unit : numbers.weights()) {
            if (unit.length != numbers.inputs()) {
                throw new IllegalArgumentException(
                        "each unit has a weight for each of " + numbers.inputs() + " inputs, but got " + unit.length);
            }
            requireNumbers(unit, "W");
        }
    }

    private static void requireNumbers(float[] numbers, String name) {
        Possible.requireNumbers(Tensor.wrap(Shape.of(numbers.length), numbers), name);
    }
}
