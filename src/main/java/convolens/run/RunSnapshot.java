package convolens.run;

import convolens.engine.network.Network;
import convolens.engine.tensor.Tensor;
import convolens.engine.train.Trainer;
import java.util.Map;

/**
 * All that a network had learned at one moment of a run. Holds copies that nobody modifies.
 *
 * <p>A run keeps at most {@value #MOST} of them and {@value #BUDGET} numbers (32 MB, in memory and on the disk): before the
 * first step, after the first epoch, the latest, and of the epochs between every one, or every second, fourth … where
 * that would be more. A network of which three are too much keeps none.
 *
 * @param epochs how many epochs had been learned, fractions included
 * @param iteration how many steps had been made
 * @param parameters by name, statistics of layers included
 */
public record RunSnapshot(double epochs, int iteration, Map<String, Tensor> parameters) implements RunMoment {
    /** The most that a run keeps. */
    public static final int MOST = 24;
    /** The most numbers that all of a run have together. */
    public static final long BUDGET = 8L << 20;

    private static final int LEAST = 3;

    /** Whether a network is small enough to be kept epoch by epoch. */
    public static boolean isKept(Network network) {
        return LEAST * (long) network.parameterCount() <= BUDGET;
    }

    /** A copy of what a trainer's network has learned. */
    public static RunSnapshot of(Trainer trainer) {
        return new RunSnapshot(
                trainer.epochs(), trainer.iteration(), trainer.network().copyParameters());
    }

    @Override
    public long size() {
        return parameters.values().stream().mapToLong(Tensor::size).sum();
    }
}
