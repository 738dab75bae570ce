package convolens.controller.array;

import convolens.controller.Digits;
import convolens.controller.LessonController;
import convolens.controller.TaskRunner;
import convolens.model.array.FourDArrayModel;
import convolens.view.SceneContext;
import convolens.view.array.FourDArrayView;

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
