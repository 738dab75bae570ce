package convolens.view.shift;

import convolens.model.shift.ShiftFrame;
import convolens.model.shift.ShiftSpot;
import convolens.view.paint.Ink;
import convolens.view.stage.StagePainting;
import javafx.scene.paint.Color;

/**
 * Paints the stage of the shift lab.
 *
 * @param left the frame from which the input comes
 * @param frame the frame to which it goes
 */
record ShiftPainter(Ink ink, ShiftSheet sheet, ShiftFrame left, ShiftFrame frame) implements StagePainting<ShiftSpot> {
    @Override
    public void paintBase() {
        new ShiftBasePainter(ink, sheet, frame).paint();
    }

    @Override
    public void paintStep(double progress) {
        new ShiftStepPainter(ink, sheet, frame).paint(left, progress);
    }

    @Override
    public void paintPointed(ShiftSpot cell, Color accent) {
        new ShiftPointedPainter(ink, sheet, frame).paint(cell);
    }

    @Override
    public void paintSelected(ShiftSpot cell, Color accent) {
        new ShiftPointedPainter(ink, sheet, frame).select(cell);
    }
}
