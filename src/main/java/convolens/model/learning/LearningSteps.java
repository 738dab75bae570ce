package convolens.model.learning;

import convolens.model.TimelineGrain;
import java.util.List;

/**
 * The moments of a run in their order: in each iteration every window, then the step; after the last step the windows once
 * more. Of every position the place is known at once, and the other way round.
 *
 * @param windows of the input, at least 1
 * @param iterations steps that are made
 */
public record LearningSteps(int windows, int iterations) {
    /** One window. */
    public static final TimelineGrain WINDOW = new TimelineGrain("grain.window");

    /** All windows and the step. */
    public static final TimelineGrain ITERATION = new TimelineGrain("grain.iteration");

    /** Ten iterations. */
    public static final TimelineGrain TEN = new TimelineGrain("grain.tenIterations");

    /** All of them, from fine to coarse. */
    public static final List<TimelineGrain> GRAINS = List.of(WINDOW, ITERATION, TEN);

    private static final int MANY = 10;

    /** How many positions there are. */
    public int count(TimelineGrain grain) {
        return grain.equals(WINDOW)
                ? (iterations + 1) * (windows + 1) - 1
                : grain.equals(ITERATION) ? iterations + 1 : (iterations + MANY - 1) / MANY + 1;
    }

    /** The place at a position. */
    public LearningPlace place(TimelineGrain grain, int position) {
        if (grain.equals(WINDOW)) {
            return new LearningPlace(position / (windows + 1), position % (windows + 1));
        }
        return step(grain.equals(ITERATION) ? position : position * MANY);
    }

    /** The step of an iteration; after the last one its last window. */
    LearningPlace step(int iteration) {
        int near = Math.min(iterations, iteration);
        return new LearningPlace(near, near < iterations ? windows : windows - 1);
    }

    /** The position of a place, or of the nearest that exists. */
    public int position(TimelineGrain grain, LearningPlace place) {
        int iteration = Math.min(iterations, place.iteration());
        if (grain.equals(WINDOW)) {
            return Math.min(count(WINDOW) - 1, iteration * (windows + 1) + Math.min(windows, place.window()));
        }
        return grain.equals(ITERATION) ? iteration : iteration == iterations ? count(TEN) - 1 : iteration / MANY;
    }
}
