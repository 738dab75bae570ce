package convolens.view.lesson;

import convolens.lesson.Lesson;
import convolens.model.FiltersModel;
import convolens.model.TimelineModel;
import convolens.view.SceneContext;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The scene {@link Lesson#FILTERS}. */
public final class FiltersView implements LessonView {
    private final FiltersModel model;
    private final StackPane stage = new StackPane();
    private final VBox inspector = new VBox();
    private final Label sentence = new Label();

    public FiltersView(FiltersModel model, SceneContext context) {
        this.model = model;
        Label title = new Label();
        title.textProperty().bind(context.messages().bind(Lesson.FILTERS.titleKey()));
        stage.getChildren().add(title);
        sentence.textProperty().bind(context.messages().bind(Lesson.FILTERS.titleKey()));
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
        return sentence;
    }

    @Override
    public TimelineModel timeline() {
        return model.timeline();
    }
}
