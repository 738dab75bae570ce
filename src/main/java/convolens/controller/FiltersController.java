package convolens.controller;

import convolens.model.FiltersModel;
import convolens.view.SceneContext;
import convolens.view.lesson.FiltersView;

/** Runs the scene {@link convolens.lesson.Lesson#FILTERS}. */
public final class FiltersController implements LessonController {
    private final FiltersView view;

    public FiltersController(FiltersModel model, SceneContext context) {
        view = new FiltersView(model, context);
    }

    @Override
    public FiltersView view() {
        return view;
    }
}
