package convolens.view.sliding;

import convolens.model.setup.Spot;
import convolens.model.sliding.Frame;
import convolens.view.paint.Ink;
import convolens.view.stage.StagePainting;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/**
 * Paints the stage on which a window slides, but for what moves.
 *
 * @param blocks the picture in space; null if it is hidden
 */
record SlidingPainter(
        Ink ink, StageSheet sheet, Frame frame, @Nullable Blocks blocks) implements StagePainting<Spot> {
    @Override
    public void paintBase() {
        new BasePainter(ink, sheet, frame).paint();
    }

    @Override
    public void paintStep(double progress) {
        new StepPainter(ink, sheet, frame, progress == 1).paint();
    }

    @Override
    public void paintPointed(Spot cell, Color accent) {
        new PointedPainter(ink, sheet, frame).paint(cell);
        if (blocks != null) {
            new PointedBlocksPainter(ink, sheet, frame, blocks).paint(cell);
        }
    }

    @Override
    public void paintSelected(Spot cell, Color accent) {
        new PointedPainter(ink, sheet, frame).select(cell);
    }
}
