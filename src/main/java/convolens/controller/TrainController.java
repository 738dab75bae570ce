package convolens.controller;

import convolens.model.TrainModel;
import convolens.view.SceneContext;
import convolens.view.lesson.TrainView;

/** Runs the scene {@link convolens.lesson.Lesson#TRAIN}. */
public final class TrainController implements LessonController {
    private final TrainView view;

    public TrainController(TrainModel model, SceneContext context) {
        view = new TrainView(model, context);
    }

    @Override
    public TrainView view() {
        return view;
    }
}
