package convolens.view.filters;

import convolens.lesson.Lesson;
import convolens.model.filters.FilterResponseModel;
import convolens.model.filters.FiltersModel;
import convolens.view.SceneContext;
import convolens.view.lesson.ExportAction;
import convolens.view.lesson.LessonView;
import java.util.List;
import javafx.beans.binding.Bindings;

/** The scene {@link Lesson#FILTERS}. */
public final class FiltersView implements LessonView {
    private final Parts parts;
    private final FiltersModel model;
    private final FiltersActions actions;

    public FiltersView(FiltersModel model, FilterResponseModel response, SceneContext context, FiltersActions actions) {
        this.model = model;
        this.actions = actions;
        FiltersStage stage = new FiltersStage(model, response, context);
        FiltersInspector inspector = new FiltersInspector(model, response, context, actions);
        FiltersSentence sentence = new FiltersSentence(model, context.messages());
        List<ExportAction> exports = List.of(new ExportAction(
                "lesson.filters.exportPicture", Bindings.isNotNull(model.afterProperty()), actions::exportPicture));
        parts = new Parts(stage, inspector, sentence.node(), model.timeline(), exports);
    }

    @Override
    public Parts parts() {
        return parts;
    }

    @Override
    public boolean isComplete() {
        return model.afterProperty().get() != null;
    }

    @Override
    public void shown() {
        actions.showFilters(true);
    }

    @Override
    public void hidden() {
        actions.showFilters(false);
    }
}
