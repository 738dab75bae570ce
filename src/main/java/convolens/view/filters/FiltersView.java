package convolens.view.filters;

import convolens.lesson.Lesson;
import convolens.model.TimelineModel;
import convolens.model.filters.FilterResponseModel;
import convolens.model.filters.FiltersModel;
import convolens.view.SceneContext;
import convolens.view.lesson.ExportAction;
import convolens.view.lesson.LessonView;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;

/** The scene {@link Lesson#FILTERS}. */
public final class FiltersView implements LessonView {
    private final FiltersModel model;
    private final FiltersActions actions;
    private final FiltersStage stage;
    private final FiltersInspector inspector;
    private final FiltersSentence sentence;
    private final List<ExportAction> exports;

    public FiltersView(FiltersModel model, FilterResponseModel response, SceneContext context, FiltersActions actions) {
        this.model = model;
        this.actions = actions;
        stage = new FiltersStage(model, response, context, actions);
        inspector = new FiltersInspector(model, response, context, actions);
        sentence = new FiltersSentence(model, context.messages());
        exports = List.of(new ExportAction(
                "lesson.filters.exportPicture", Bindings.isNotNull(model.afterProperty()), actions::exportPicture));
    }

    @Override
    public Node stage() {
        return stage;
    }

    @Override
    public Node inspector() {
        return inspector;
    }

    @Override
    public Node sentence() {
        return sentence.node();
    }

    @Override
    public TimelineModel timeline() {
        return model.timeline();
    }

    @Override
    public List<ExportAction> exports() {
        return exports;
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
