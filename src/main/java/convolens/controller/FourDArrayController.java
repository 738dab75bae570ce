package convolens.controller;

import convolens.model.FourDArrayModel;
import convolens.view.SceneContext;
import convolens.view.lesson.FourDArrayView;

/** Runs the scene of section 7.4.1: fetches handwritten digits. */
public final class FourDArrayController implements LessonController {
    private final FourDArrayView view;

    public FourDArrayController(FourDArrayModel model, SceneContext context, TaskRunner runner) {
        view = new FourDArrayView(model, context, new Digits(model.setup(), context, runner));
    }

    @Override
    public FourDArrayView view() {
        return view;
    }
}
