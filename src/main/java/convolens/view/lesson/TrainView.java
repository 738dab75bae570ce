package convolens.view.lesson;

import convolens.lesson.Lesson;
import convolens.model.TimelineModel;
import convolens.model.TrainModel;
import convolens.view.SceneContext;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The scene {@link Lesson#TRAIN}. */
public final class TrainView implements LessonView {
    private final TrainModel model;
    private final StackPane stage = new StackPane();
    private final VBox inspector = new VBox();
    private final Label sentence = new Label();

    public TrainView(TrainModel model, SceneContext context) {
        this.model = model;
        Label title = new Label();
        title.textProperty().bind(context.messages().bind(Lesson.TRAIN.titleKey()));
        stage.getChildren().add(title);
        sentence.textProperty().bind(context.messages().bind(Lesson.TRAIN.titleKey()));
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
