package convolens.view.shell;

import convolens.i18n.Messages;
import convolens.lesson.Lesson;
import convolens.model.ShellModel;
import convolens.view.lesson.LessonView;
import javafx.scene.control.Button;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

/** The content of the main window. */
public final class ShellView extends BorderPane {
    public ShellView(ShellModel model, Messages messages) {
        VBox navigator = new VBox();
        for (Lesson lesson : Lesson.values()) {
            Button entry = new Button();
            entry.textProperty().bind(messages.bind(lesson.titleKey()));
            entry.setOnAction(event -> model.open(lesson));
            navigator.getChildren().add(entry);
        }
        setLeft(navigator);
    }

    /** Puts a scene onto the stage. */
    public void show(LessonView scene) {
        setCenter(scene.stage());
        setRight(scene.inspector());
        setBottom(scene.sentence());
    }
}
