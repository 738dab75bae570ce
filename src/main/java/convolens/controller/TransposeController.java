package convolens.controller;

import convolens.model.TransposeModel;
import convolens.view.SceneContext;
import convolens.view.lesson.TransposeView;

/** Runs the scene of figure 7-20: lets numbers fly. */
public final class TransposeController implements LessonController {
    private final TransposeView view;

    public TransposeController(TransposeModel model, SceneContext context, FramePump pump) {
        view = new TransposeView(model, context);
        pump.addFrame(view::advance);
        model.frameProperty().addListener((observable, old, now) -> pump.request());
    }

    @Override
    public TransposeView view() {
        return view;
    }
}
