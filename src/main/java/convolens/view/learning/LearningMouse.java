package convolens.view.learning;

import convolens.model.learning.LearningPart;
import convolens.model.learning.LearningSpot;
import convolens.model.learning.OneFilterLearnsModel;
import convolens.view.control.cell.CellEditor;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.jspecify.annotations.Nullable;

/**
 * What the mouse does on the stage: point, go to a window, select, scroll and open a cell, draw on a target: dragging leaves
 * its largest value, dragging with the other button zeros.
 */
final class LearningMouse {
    private final LearningStage stage;
    private final LearningCanvas canvas;
    private final OneFilterLearnsModel model;
    private final CellEditor<LearningSpot> editor;
    private @Nullable Stroke stroke;

    /** A line that is being drawn. Its identity tells it from others in the history. */
    private static final class Stroke {
        private final LearningSpot from;
        private final float value;
        private boolean begun;

        Stroke(LearningSpot from, float value) {
            this.from = from;
            this.value = value;
        }
    }

    LearningMouse(
            LearningStage stage, LearningCanvas canvas, OneFilterLearnsModel model, CellEditor<LearningSpot> editor) {
        this.stage = stage;
        this.canvas = canvas;
        this.model = model;
        this.editor = editor;
        canvas.setOnMouseMoved(this::point);
        canvas.setOnMouseExited(event -> model.pointedProperty().set(null));
        canvas.setOnMousePressed(this::press);
        canvas.setOnMouseDragged(this::drag);
        canvas.setOnMouseReleased(event -> {
            stroke = null;
            model.setup().endGesture();
        });
        canvas.setOnScroll(this::scroll);
    }

    private @Nullable LearningSpot at(double x, double y) {
        LearningLayout layout = stage.places();
        LearningPanel panel = layout == null ? null : layout.at(x, y).orElse(null);
        if (panel == null
                || panel.part() == LearningPart.GOAL
                        && !model.goalShownProperty().get()) {
            return null;
        }
        return new LearningSpot(
                panel.part(), panel.grid().rowAt(y), panel.grid().columnAt(x));
    }

    private boolean isDrawn(@Nullable LearningSpot spot) {
        return spot != null
                && spot.part() == LearningPart.TARGET
                && model.typing().isTyped(spot);
    }

    private void point(MouseEvent event) {
        LearningSpot spot = at(event.getX(), event.getY());
        model.pointedProperty().set(spot);
        canvas.setCursor(
                spot == null
                        ? Cursor.DEFAULT
                        : isDrawn(spot)
                                ? Cursor.CROSSHAIR
                                : spot.part().isMap()
                                        ? Cursor.HAND
                                        : model.typing().isTyped(spot) ? Cursor.TEXT : Cursor.DEFAULT);
    }

    private void press(MouseEvent event) {
        canvas.requestFocus();
        event.consume();
        LearningSpot spot = at(event.getX(), event.getY());
        boolean primary = event.getButton() == MouseButton.PRIMARY;
        if (isDrawn(spot) && spot != null) {
            stroke = new Stroke(spot, primary ? model.typing().brush() : 0);
        }
        if (!primary) {
            return;
        }
        boolean typed = spot != null && model.typing().isTyped(spot);
        stage.select(typed ? spot : null);
        if (typed && spot != null && event.getClickCount() == 2) {
            editor.open(spot, null);
        } else if (!typed && spot != null && spot.part().isMap()) {
            model.goToWindow(spot.row(), spot.column());
        }
    }

    private void drag(MouseEvent event) {
        LearningSpot spot = at(event.getX(), event.getY());
        Stroke drawn = stroke;
        if (drawn == null || spot == null || spot.part() != LearningPart.TARGET) {
            return;
        }
        event.consume();
        if (!drawn.begun && spot.equals(drawn.from)) {
            return;
        }
        if (!drawn.begun) {
            drawn.begun = true;
            stage.select(null);
            model.typing().paint(drawn.from, drawn.value, drawn);
        }
        model.typing().paint(spot, drawn.value, drawn);
        model.pointedProperty().set(spot);
    }

    /** Scrolling changes the cell that was clicked before, so that nothing changes by passing over it. */
    private void scroll(ScrollEvent event) {
        LearningSpot spot = at(event.getX(), event.getY());
        double delta = event.getDeltaY() != 0 ? event.getDeltaY() : event.getDeltaX();
        if (spot != null && spot.equals(stage.selected()) && delta != 0) {
            float difference = event.isControlDown() ? 0.1f : 1;
            model.typing().nudge(spot, delta > 0 ? difference : -difference);
            event.consume();
        }
    }
}
