package convolens.run;

import convolens.engine.tensor.Tensor;
import java.util.Map;

/** Takes what a run finds out. All calls come from the thread that works. */
public interface RunListener {

    /**
     * A mini-batch was learned.
     *
     * @param nanos when, by the run's clock
     */
    void step(RunStep step, long nanos);

    /** The network was evaluated. */
    void point(RunPoint point);

    /** The filters before the first step, or at the end of an epoch. */
    default void history(RunFilters then) {}

    /** All that the network had learned then, where {@link RunSnapshot#isKept} says so; a copy. */
    default void snapshot(RunSnapshot then) {}

    /** A setting was changed on the way. */
    default void event(RunEvent event) {}

    /** The filters as they are now, because somebody asked. */
    default void filters(RunFilters now) {}

    /** All that the network has learned, as it is now, because somebody asked; a copy. */
    default void parameters(Map<String, Tensor> now) {}

    /** Everything needed to go on from here, because somebody asked or the work rests. */
    default void checkpoint(RunCheckpoint now) {}

    /**
     * All test images are being answered.
     *
     * @param share of them that is done, from 0 to 1
     * @param nanos when, by the run's clock
     */
    default void evaluated(double share, long nanos) {}
}
