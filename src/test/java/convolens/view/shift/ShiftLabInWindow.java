package convolens.view.shift;

import convolens.controller.shift.ShiftLabController;
import convolens.lesson.Lesson;
import convolens.model.shift.Reduction;
import convolens.model.shift.Shift;
import convolens.model.shift.ShiftFrame;
import convolens.model.shift.ShiftLabModel;
import convolens.model.shift.ShiftSpot.Side;
import convolens.ui.SceneWindow;
import convolens.view.paint.CellGrid;
import java.util.Locale;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;

/** The shift lab in the real window. */
abstract class ShiftLabInWindow extends SceneWindow {
    ShiftLabModel model;
    ShiftStage scene;

    void open(Locale language) {
        open(Lesson.SHIFT_LAB, language, (context, runner) -> {
            model = new ShiftLabModel();
            ShiftLabController controller = new ShiftLabController(model, context, pump, runner);
            scene = (ShiftStage) controller.view().stage();
            return controller;
        });
    }

    ShiftFrame frame() {
        return call(() -> model.getFrame());
    }

    Shift shift() {
        return frame().shift();
    }

    String sentence() {
        return call(() -> robot.lookup("#shift-sentence").query().getAccessibleText());
    }

    String caption() {
        return call(() -> ((Label) robot.lookup("#shift-caption").query()).getText());
    }

    Point2D cell(Reduction reduction, Side side, int row, int column) {
        return call(() -> {
            CellGrid grid = scene.places().require(reduction, side).grid();
            return scene.localToScreen(grid.centre(row, column));
        });
    }
}
