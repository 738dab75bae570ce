package convolens.model.sliding;

import convolens.model.setup.SlidingState;
import convolens.walk.Grain;
import convolens.walk.Place;
import convolens.walk.Progress;
import convolens.walk.Step;
import convolens.walk.WindowWalk;
import java.util.Set;

/**
 * What a stage shows at one moment: a view of it is a pure function of this.
 *
 * @param state what is set
 * @param walk the operation with its results
 * @param step the step of the timeline
 * @param secrets what is not to be seen; whoever shows a number asks here first
 */
public record Frame(SlidingState state, WindowWalk walk, Step step, Set<Secret> secrets) {
    /** What stands where something is hidden. */
    public static final String HIDDEN = "?";

    public Frame {
        secrets = Set.copyOf(secrets);
    }

    /** A moment of which all is seen. */
    public Frame(SlidingState state, WindowWalk walk, Step step) {
        this(state, walk, step, Set.of());
    }

    /** Whether something is not to be seen. */
    public boolean hides(Secret secret) {
        return secrets.contains(secret);
    }

    /** Whether the result of a window is not to be seen: that of the step, and those that are still to come. */
    public boolean hidesResult(int sample, int map, int window) {
        if (!hides(Secret.RESULT)) {
            return false;
        }
        Place last = step.last();
        boolean asked = sample == last.sample() && map == last.map() && window == last.window();
        return asked || walk.progress(step, sample, map, window) == Progress.PENDING;
    }

    /** Whether the result of the step's own window is not to be seen. */
    public boolean hidesResult() {
        return hides(Secret.RESULT);
    }

    /** Whether the step, which goes channel by channel, has not come to the last term of its window. */
    public boolean isPartialSum() {
        return step.grain() == Grain.CHANNEL
                && step.isOneWindow()
                && step.last().term() < walk.terms() - 1;
    }
}
