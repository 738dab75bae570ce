package convolens.view.sliding;

import convolens.model.setup.Spot;
import convolens.model.sliding.SlidingModel;
import convolens.view.control.cell.CellEditor;
import convolens.view.control.cell.CellKeys;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/** What mouse and keyboard do on the stage: point, go to, select, scroll; {@link CellKeys} types and pastes. */
final class StageInput {
    private final SlidingStage stage;
    private final StageCanvas canvas;
    private final SlidingModel model;
    private final CellEditor<Spot> editor;
    private Point2D turnedFrom;

    StageInput(SlidingStage stage, StageCanvas canvas, SlidingModel model, CellEditor<Spot> editor) {
        this.stage = stage;
        this.canvas = canvas;
        this.model = model;
        this.editor = editor;
        canvas.setOnMouseMoved(this::point);
        canvas.setOnMouseExited(event -> model.pointedProperty().set(null));
        canvas.setOnMousePressed(this::press);
        canvas.setOnMouseDragged(this::drag);
        canvas.setOnScroll(this::scroll);
        new CellKeys<>(canvas, stage, editor);
    }

    private Spot at(double x, double y) {
        if (stage.places() == null) {
            return null;
        }
        boolean inSpace = canvas.blocks() != null && stage.places().blocks().contains(x, y);
        return inSpace
                ? canvas.blocks().spotAt(model.getFrame(), x, y)
                : SpotFinder.at(stage.places(), model.getFrame(), x, y);
    }

    private void point(MouseEvent event) {
        Spot spot = at(event.getX(), event.getY());
        model.pointedProperty().set(spot);
        canvas.setCursor(
                spot instanceof Spot.Output || spot != null && isInSpace(event)
                        ? Cursor.HAND
                        : spot != null ? Cursor.TEXT : isInSpace(event) ? Cursor.MOVE : Cursor.DEFAULT);
    }

    private void press(MouseEvent event) {
        canvas.requestFocus();
        event.consume();
        Spot spot = at(event.getX(), event.getY());
        turnedFrom = isInSpace(event) ? new Point2D(event.getX(), event.getY()) : null;
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        if (turnedFrom != null) {
            if (spot instanceof Spot.Output output) {
                model.goTo(output.map(), output.row(), output.column());
            } else {
                canvas.blocks().at(event.getX(), event.getY()).ifPresent(this::choose);
            }
            return;
        }
        if (spot instanceof Spot.Output output) {
            stage.select(null);
            model.goTo(output.map(), output.row(), output.column());
        } else {
            stage.select(spot);
            if (spot != null && stage.isPicked()) {
                stage.act(spot);
            } else if (spot != null && event.getClickCount() == 2) {
                editor.open(spot, null);
            }
        }
    }

    private boolean isInSpace(MouseEvent event) {
        return stage.places() != null && stage.places().blocks().contains(event.getX(), event.getY());
    }

    private void choose(Blocks.Placed block) {
        switch (block.kind()) {
            case INPUT, OUTPUT -> model.goToSample(block.index());
            case FILTER -> model.goToMap(block.index());
            case BIAS -> {}
        }
    }

    private void drag(MouseEvent event) {
        if (turnedFrom != null) {
            canvas.turn((event.getX() - turnedFrom.getX()) / 150, (event.getY() - turnedFrom.getY()) / 150);
            turnedFrom = new Point2D(event.getX(), event.getY());
            event.consume();
        }
    }

    /** Scrolling changes the cell that was clicked before, so that nothing changes by passing over it. */
    private void scroll(ScrollEvent event) {
        Spot spot = at(event.getX(), event.getY());
        double delta = event.getDeltaY() != 0 ? event.getDeltaY() : event.getDeltaX();
        if (spot != null && spot.equals(stage.selected()) && delta != 0) {
            float difference = event.isControlDown() ? 0.1f : 1;
            model.nudge(spot, delta > 0 ? difference : -difference);
            event.consume();
        }
    }
}
