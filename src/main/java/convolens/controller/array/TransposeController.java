package convolens.controller.array;

import convolens.controller.FramePump;
import convolens.controller.LessonController;
import convolens.model.array.TransposeModel;
import convolens.view.SceneContext;
import convolens.view.array.TransposeView;

/** Runs the scene of figure 7-20: lets numbers fly. */
public final class TransposeController implements LessonController {
    private final TransposeModel model;
    private final TransposeView view;

    public TransposeController(TransposeModel model, SceneContext context, FramePump pump) {
        this.model = model;
        view = new TransposeView(model, context);
        pump.addFrame(view::advance);
        model.frameProperty().addListener((observable, old, now) -> pump.request());
    }

    /** The model of the scene. */
    public TransposeModel model() {
        return model;
    }

    @Override
    public TransposeView view() {
        return view;
    }
}
