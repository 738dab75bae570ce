package convolens.view.learning;

import convolens.model.learning.LearningFrame;
import convolens.model.learning.LearningSpot;
import convolens.view.paint.Ink;
import convolens.view.stage.StagePainting;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/**
 * Paints the matrices of one filter that learns.
 *
 * @param pointed the cell whose window is looked at; null for that of the step
 */
record LearningPainter(
        Ink ink,
        LearningSheet sheet,
        LearningFrame frame,
        @Nullable LearningSpot pointed) implements StagePainting<LearningSpot> {
    @Override
    public void paintBase() {
        new LearningBasePainter(ink, sheet, frame).paint();
    }

    @Override
    public void paintStep(double progress) {
        new LearningStepPainter(ink, sheet, frame).paint(pointed);
    }

    @Override
    public void paintPointed(LearningSpot cell, Color accent) {
        new LearningPointedPainter(ink, sheet, frame).paint(cell, accent);
    }

    @Override
    public void paintSelected(LearningSpot cell, Color accent) {
        new LearningPointedPainter(ink, sheet, frame).select(cell, accent);
    }
}
