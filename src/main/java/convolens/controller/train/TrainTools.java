package convolens.controller.train;

import convolens.controller.FramePump;
import convolens.controller.TaskRunner;
import convolens.model.StatusModel;
import java.util.function.LongSupplier;

/**
 * What a {@link TrainPlayer} works with.
 *
 * @param runner runs the worker
 * @param pump brings its update to the FX thread
 * @param nanoTime a clock that never goes back
 * @param status where to tell of errors
 * @param warmUp lets Java compile what training runs, the first time; done while the first data are read
 */
public record TrainTools(
        TaskRunner runner, FramePump pump, LongSupplier nanoTime, StatusModel status, Runnable warmUp) {}
