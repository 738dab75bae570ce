package convolens.view.sliding;

import convolens.controller.sliding.SlidingController;
import convolens.model.setup.SlidingState;
import convolens.model.sliding.SlidingModel;
import convolens.model.sliding.SlidingPreset;
import convolens.ui.SceneWindow;
import convolens.view.paint.CellGrid;
import convolens.view.sliding.layout.Panel.Kind;
import java.util.Locale;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;

/** A scene in which a window slides, in the real window. */
abstract class SlidingInWindow extends SceneWindow {
    SlidingModel model;
    SlidingStage scene;

    void open(SlidingPreset preset, Locale language) {
        open(preset.lesson(), language, (context, runner) -> {
            model = new SlidingModel(preset);
            SlidingController controller = new SlidingController(model, context, pump, runner);
            scene = (SlidingStage) controller.view().stage();
            return controller;
        });
    }

    SlidingState state() {
        return call(() -> model.getFrame().state());
    }

    float[] output() {
        return call(() -> model.getFrame().walk().output().toArray());
    }

    String caption() {
        return call(() -> scene.getChildrenUnmodifiable().stream()
                .filter(Label.class::isInstance)
                .map(node -> ((Label) node).getText())
                .findFirst()
                .orElseThrow());
    }

    Point2D cell(Kind kind, int index, int row, int column) {
        return call(() -> {
            CellGrid grid = scene.places().panel(kind, index).orElseThrow().grid();
            return scene.localToScreen(grid.centre(row, column));
        });
    }

    void moveTo(Kind kind, int index, int row, int column) {
        moveTo(cell(kind, index, row, column));
    }

    void clickCell(Kind kind, int index, int row, int column) {
        clickOn(cell(kind, index, row, column));
    }
}
