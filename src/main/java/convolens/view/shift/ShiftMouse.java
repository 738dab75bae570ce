package convolens.view.shift;

import convolens.model.setup.Spot;
import convolens.model.shift.Reduction;
import convolens.model.shift.Shift;
import convolens.model.shift.ShiftLabModel;
import convolens.model.shift.ShiftSpot;
import convolens.model.shift.ShiftSpot.Side;
import convolens.view.control.cell.CellEditor;
import convolens.view.paint.CellGrid;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/** What the mouse does on the stage: point, go to a window or a shift, select and scroll a cell, drag the input. */
final class ShiftMouse {
    private final ShiftStage stage;
    private final ShiftCanvas canvas;
    private final ShiftLabModel model;
    private final CellEditor<Spot> editor;
    private Grip grip;

    /** Where the input was taken hold of. */
    private record Grip(double x, double y, double cell, Shift shift) {
        Shift at(MouseEvent event) {
            int down = (int) Math.round((event.getY() - y) / cell);
            int right = (int) Math.round((event.getX() - x) / cell);
            return shift.plus(down, right);
        }
    }

    ShiftMouse(ShiftStage stage, ShiftCanvas canvas, ShiftLabModel model, CellEditor<Spot> editor) {
        this.stage = stage;
        this.canvas = canvas;
        this.model = model;
        this.editor = editor;
        canvas.setOnMouseMoved(this::point);
        canvas.setOnMouseExited(event -> model.pointedProperty().set(null));
        canvas.setOnMousePressed(this::press);
        canvas.setOnMouseDragged(this::drag);
        canvas.setOnMouseReleased(event -> {
            grip = null;
            point(event);
        });
        canvas.setOnScroll(this::scroll);
    }

    private ShiftSpot at(double x, double y) {
        ShiftPanel panel =
                stage.places() == null ? null : stage.places().at(x, y).orElse(null);
        if (panel == null) {
            return null;
        }
        int row = panel.grid().rowAt(y);
        int column = panel.grid().columnAt(x);
        return panel.isMap()
                ? new ShiftSpot.OnMap(panel.reduction(), new Shift(row, column))
                : new ShiftSpot.Cell(panel.reduction(), panel.side(), row, column);
    }

    /** Whether a cell belongs to the input, which can be dragged. */
    private static boolean isInput(ShiftSpot spot) {
        return spot instanceof ShiftSpot.Cell at && at.reduction() == Reduction.NONE && at.side() != Side.DIFFERENCE;
    }

    private void point(MouseEvent event) {
        ShiftSpot spot = at(event.getX(), event.getY());
        model.pointedProperty().set(spot);
        boolean goes = spot instanceof ShiftSpot.OnMap
                || spot instanceof ShiftSpot.Cell cell && cell.reduction() != Reduction.NONE;
        canvas.setCursor(isInput(spot) ? Cursor.OPEN_HAND : goes ? Cursor.HAND : Cursor.DEFAULT);
    }

    private void press(MouseEvent event) {
        canvas.requestFocus();
        event.consume();
        ShiftSpot spot = at(event.getX(), event.getY());
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        if (spot instanceof ShiftSpot.OnMap at) {
            model.moveTo(at.shift());
        } else if (spot instanceof ShiftSpot.Cell at && at.reduction() != Reduction.NONE) {
            model.goToWindow(at.row(), at.column());
        }
        boolean isBefore = isInput(spot) && ((ShiftSpot.Cell) spot).side() == Side.BEFORE;
        Spot.Input cell = null;
        if (isInput(spot)) {
            CellGrid grid = stage.places().require(Reduction.NONE, Side.BEFORE).grid();
            grip = new Grip(
                    event.getX(), event.getY(), grid.cell(), model.getFrame().shift());
            ShiftSpot.Cell at = (ShiftSpot.Cell) spot;
            cell = isBefore ? new Spot.Input(0, at.row(), at.column()) : null;
        }
        stage.select(cell);
        if (cell != null && event.getClickCount() == 2) {
            editor.open(cell, null);
        }
    }

    private void drag(MouseEvent event) {
        if (grip != null) {
            canvas.setCursor(Cursor.CLOSED_HAND);
            model.moveTo(grip.at(event));
            event.consume();
        }
    }

    /** Scrolling changes the cell that was clicked before, so that nothing changes by passing over it. */
    private void scroll(ScrollEvent event) {
        double delta = event.getDeltaY() != 0 ? event.getDeltaY() : event.getDeltaX();
        boolean onSelected = at(event.getX(), event.getY()) instanceof ShiftSpot.Cell at
                && isInput(at)
                && at.side() == Side.BEFORE
                && new Spot.Input(0, at.row(), at.column()).equals(stage.selected());
        if (onSelected && delta != 0) {
            float difference = event.isControlDown() ? 0.1f : 1;
            model.setup().pooling().nudge(0, stage.selected(), delta > 0 ? difference : -difference);
            event.consume();
        }
    }
}
