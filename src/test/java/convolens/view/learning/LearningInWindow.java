package convolens.view.learning;

import convolens.controller.learning.OneFilterLearnsController;
import convolens.lesson.Lesson;
import convolens.model.learning.LearningFrame;
import convolens.model.learning.LearningPart;
import convolens.model.learning.OneFilterLearnsModel;
import convolens.ui.SceneWindow;
import convolens.view.paint.CellGrid;
import java.util.Locale;
import java.util.Objects;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;

/** The scene in which one filter learns, in the real window. */
abstract class LearningInWindow extends SceneWindow {
    OneFilterLearnsModel model;
    LearningStage scene;

    void open(Locale language) {
        open(Lesson.ONE_FILTER_LEARNS, language, (context, runner) -> {
            model = new OneFilterLearnsModel();
            OneFilterLearnsController controller = new OneFilterLearnsController(model, context, runner);
            scene = (LearningStage) controller.view().stage();
            return controller;
        });
    }

    LearningFrame frame() {
        return call(() -> model.getFrame());
    }

    String sentence() {
        return call(() -> robot.lookup("#learning-sentence").query().getAccessibleText());
    }

    String caption() {
        return call(() -> ((Label) robot.lookup("#learning-caption").query()).getText());
    }

    Point2D cell(LearningPart part, int row, int column) {
        return call(() -> {
            CellGrid grid = Objects.requireNonNull(scene.places()).require(part).grid();
            return scene.localToScreen(grid.centre(row, column));
        });
    }

    /** Scrolls the inspector to a control, which may be out of sight. */
    void type(String selector, String text) {
        run(() -> {
            javafx.scene.control.TextField field = robot.lookup(selector).queryAs(javafx.scene.control.TextField.class);
            field.requestFocus();
            field.selectAll();
        });
        robot.write(text);
        robot.push(javafx.scene.input.KeyCode.ENTER);
        settle();
    }
}
