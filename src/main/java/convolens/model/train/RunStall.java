package convolens.model.train;

import convolens.engine.tensor.Tensor;
import convolens.run.RunFilters;
import convolens.run.RunPoint;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A run that learns nothing: at its last evaluations it answered no better than by chance, with a loss of about ln(classes)
 * or more.
 *
 * @param why what its filters say about the reason
 * @param epoch its last evaluation
 * @param learningRate the learning rate at the time
 */
public record RunStall(Why why, int epoch, double learningRate) {

    /** Why a run learns nothing, as far as the filters of its first convolution tell. */
    public enum Why {
        /** They began at 0, and so did all behind them: every ReLU answers 0 and passes no gradient back. */
        ZERO,
        /** They stayed the same through a whole epoch: no gradient comes back to them, because ReLUs behind answer 0. */
        SILENT,
        /** They are still near where they began: the steps are too short. */
        FAINT,
        /** They have gone far, and it does not help. */
        ASTRAY
    }

    private static final int PATIENCE = 3;
    private static final double MIN_LOSS = 0.97;

    /**
     * How far filters have moved, as a share of their initial length, in a run whose steps are too short. Measured with
     * the chapter's network and every optimizer: runs that stand still for want of longer steps stay below 1, runs that
     * overshot are beyond 10 after an epoch or two.
     */
    private static final double MIN_MOVE = 1;

    /**
     * Looks for a stall.
     *
     * @param classes how many classes there are
     */
    public static Optional<RunStall> of(RunModel run, int classes) {
        List<RunPoint> points =
                run.getPoints().stream().filter(p -> p.epoch() > 0).toList();
        List<RunFilters> filters = run.history().getEntries();
        int chance = 0;
        while (chance < points.size() && isChance(points.get(points.size() - 1 - chance), classes)) {
            chance++;
        }
        if (chance == 0 || filters.size() < 2) {
            return Optional.empty();
        }
        Why why = why(filters);
        boolean certain = why == Why.SILENT || why == Why.ZERO;
        return chance < (certain ? 1 : PATIENCE)
                ? Optional.empty()
                : Optional.of(new RunStall(
                        why,
                        points.get(points.size() - 1).epoch(),
                        run.learningRateProperty().get()));
    }

    /** Little more than the share of one class among equals, and a loss that says the same. */
    private static boolean isChance(RunPoint point, int classes) {
        return point.trainAccuracy() <= 1.3 / classes + 0.02 && point.trainLoss() >= MIN_LOSS * Math.log(classes);
    }

    private static Why why(List<RunFilters> filters) {
        int last = filters.size() - 1;
        float[] now = weights(filters.get(last));
        float[] first = weights(filters.get(0));
        if (IntStream.range(0, now.length).allMatch(i -> first[i] == 0 && now[i] == 0)) {
            return Why.ZERO;
        }
        if (last > 1 && Arrays.equals(now, weights(filters.get(last - 1)))) {
            return Why.SILENT;
        }
        double moved = 0;
        double length = 0;
        for (int i = 0; i < now.length; i++) {
            moved += Math.pow(now[i] - first[i], 2);
            length += Math.pow(first[i], 2);
        }
        return Math.sqrt(moved) < MIN_MOVE * Math.sqrt(length) ? Why.FAINT : Why.ASTRAY;
    }

    private static float[] weights(RunFilters filters) {
        Tensor weights = filters.banks().get(0).weights();
        return weights.toArray();
    }
}
