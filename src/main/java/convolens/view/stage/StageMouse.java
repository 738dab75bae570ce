package convolens.view.stage;

import convolens.view.control.PaintedRegion;
import convolens.view.control.cell.CellEditor;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.jspecify.annotations.Nullable;

/**
 * What the mouse does on a painted stage: point, choose a cell, act on it or open it, drag, and scroll what has been
 * chosen.
 *
 * @param <C> what names a cell
 */
final class StageMouse<C> {
    private final EditedStage<C> stage;
    private final PaintedRegion canvas;
    private final CellEditor<C> editor;

    StageMouse(EditedStage<C> stage, PaintedRegion canvas, CellEditor<C> editor) {
        this.stage = stage;
        this.canvas = canvas;
        this.editor = editor;
        canvas.setOnMouseMoved(this::point);
        canvas.setOnMouseExited(event -> stage.point(null));
        canvas.setOnMousePressed(this::press);
        canvas.setOnMouseDragged(this::drag);
        canvas.setOnMouseReleased(event -> {
            stage.release();
            point(event);
        });
        canvas.setOnScroll(this::scroll);
    }

    private @Nullable C at(MouseEvent event) {
        return stage.at(event.getX(), event.getY());
    }

    private void point(MouseEvent event) {
        C cell = at(event);
        stage.point(cell);
        canvas.setCursor(stage.cursor(cell, event));
    }

    private void press(MouseEvent event) {
        canvas.requestFocus();
        event.consume();
        C cell = at(event);
        if (stage.grip(event, cell) || event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        boolean twice = event.getClickCount() == 2;
        stage.select(cell != null && stage.isSelectable(cell) ? cell : null);
        if (cell != null && stage.actsOn(cell, twice)) {
            stage.act(cell);
        } else if (cell != null && twice) {
            editor.open(cell, null);
        }
    }

    private void drag(MouseEvent event) {
        Cursor cursor = stage.drag(event, at(event));
        if (cursor != null) {
            canvas.setCursor(cursor);
            event.consume();
        }
    }

    /** Scrolling changes the cell that was clicked before, so that nothing changes by passing over it. */
    private void scroll(ScrollEvent event) {
        C cell = stage.at(event.getX(), event.getY());
        double delta = event.getDeltaY() != 0 ? event.getDeltaY() : event.getDeltaX();
        if (cell != null && cell.equals(stage.selected()) && delta != 0) {
            float difference = event.isControlDown() ? 0.1f : 1;
            if (stage.nudge(cell, delta > 0 ? difference : -difference)) {
                event.consume();
            }
        }
    }
}
