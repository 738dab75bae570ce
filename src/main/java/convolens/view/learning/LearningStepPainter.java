package convolens.view.learning;

import convolens.engine.tensor.WindowGeometry;
import convolens.model.learning.LearningFrame;
import convolens.model.learning.LearningPart;
import convolens.model.learning.LearningSpot;
import convolens.view.paint.CellGrid;
import convolens.view.paint.Ink;
import convolens.view.paint.Palette;
import java.util.List;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/** Paints what a step shows: the filter, its output and error, the share of a window, their sum, the step; the window. */
final class LearningStepPainter {
    private static final double WINDOW = 3;

    private final Ink ink;
    private final LearningSheet sheet;
    private final LearningFrame frame;
    private final Palette palette;

    LearningStepPainter(Ink ink, LearningSheet sheet, LearningFrame frame) {
        this.ink = ink;
        this.sheet = sheet;
        this.frame = frame;
        this.palette = sheet.palette();
    }

    /** The window that is meant: the one whose cell is pointed at, else that of the step. */
    static int window(LearningFrame frame, @Nullable LearningSpot pointed) {
        if (pointed == null || !pointed.part().isMap()) {
            return frame.window();
        }
        int window = frame.geometry().window(pointed.row(), pointed.column());
        return frame.isKnown(window) ? window : frame.window();
    }

    void paint(@Nullable LearningSpot pointed) {
        int window = window(frame, pointed);
        LearningMatrixPainter matrices = new LearningMatrixPainter(ink, sheet, frame);
        for (LearningPart part : List.of(
                LearningPart.OUTPUT,
                LearningPart.ERROR,
                LearningPart.FILTER,
                LearningPart.SHARE,
                LearningPart.SUM,
                LearningPart.STEP)) {
            matrices.paint(sheet.layout().require(part), frame.values(part, window));
        }
        LearningBasePainter.iteration(ink, sheet, frame);
        WindowGeometry g = frame.geometry();
        CellGrid input = sheet.layout().require(LearningPart.INPUT).grid();
        int row = g.outputRow(window);
        int column = g.outputColumn(window);
        boolean heat = !sheet.look(LearningPart.INPUT).form().fits();
        if (heat) {
            matrices.outline(
                    input, g.top(row), g.left(column), g.filterHeight(), g.filterWidth(), palette.cell(), WINDOW + 2);
        }
        matrices.outline(
                input, g.top(row), g.left(column), g.filterHeight(), g.filterWidth(), palette.window(), WINDOW);
        for (LearningPart part : List.of(LearningPart.OUTPUT, LearningPart.TARGET, LearningPart.ERROR)) {
            Color color = palette.window();
            matrices.outline(sheet.layout().require(part).grid(), row, column, 1, 1, color, 2.5);
        }
    }
}
