package convolens.ui;

import convolens.controller.LessonController;
import convolens.model.Grain;
import convolens.model.TimelineModel;
import convolens.view.Styles;
import convolens.view.lesson.ExportAction;
import convolens.view.lesson.LessonView;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** A scene of 21 steps with two grains, to try the shell with. */
final class ExampleScene implements LessonController, LessonView {
    static final Grain COARSE = new Grain("keys.first");
    static final Grain FINE = new Grain("keys.last");

    final TimelineModel timeline = new TimelineModel();
    final SimpleBooleanProperty exportable = new SimpleBooleanProperty(true);
    int exported;
    int pressed;
    int shown;
    int hidden;
    boolean closed;

    private final VBox stage = new VBox();
    private final VBox inspector = new VBox();
    private final Label sentence = new Label();

    ExampleScene() {
        timeline.setCount(21);
        timeline.declareGrains(List.of(FINE, COARSE), FINE);
        TextField field = new TextField();
        field.setId("field");
        Button button = new Button("Press");
        button.setId("press");
        button.setOnAction(event -> pressed++);
        inspector.getStyleClass().add(Styles.SETTINGS);
        inspector.getChildren().addAll(field, button);
        sentence.textProperty().bind(timeline.positionProperty().asString("step %d"));
    }

    @Override
    public LessonView view() {
        return this;
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
        return timeline;
    }

    @Override
    public List<ExportAction> exports() {
        return List.of(new ExportAction("title.export.hint", exportable, () -> exported++));
    }

    @Override
    public void shown() {
        shown++;
    }

    @Override
    public void hidden() {
        hidden++;
    }

    @Override
    public void close() {
        closed = true;
    }
}
