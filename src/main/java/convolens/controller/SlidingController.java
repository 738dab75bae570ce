package convolens.controller;

import convolens.model.SlidingModel;
import convolens.model.sliding.Recomputation;
import convolens.view.SceneContext;
import convolens.view.lesson.SlidingView;

/** Runs a scene in which a window slides: lets it move, and fetches handwritten digits. */
public final class SlidingController implements LessonController {
    private final SlidingView view;

    public SlidingController(SlidingModel model, SceneContext context, FramePump pump, TaskRunner runner) {
        view = new SlidingView(model, context, new Digits(model.setup(), context, runner));
        pump.addFrame(view::advance);
        model.frameProperty().addListener((observable, old, now) -> pump.request());
    }

    /** Computes what takes long by a runner. */
    public static <R> Recomputation.Worker<R> worker(TaskRunner runner) {
        return (work, done, failed) -> runner.run(cancelled -> work.get(), done, failed);
    }

    @Override
    public SlidingView view() {
        return view;
    }
}
