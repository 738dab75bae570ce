package convolens.view.learning;

import convolens.engine.tensor.WindowGeometry;
import convolens.model.learning.LearningFrame;
import convolens.model.learning.LearningPart;
import convolens.model.learning.LearningSpot;
import convolens.raster.Role;
import convolens.view.paint.CellGrid;
import convolens.view.paint.Ink;
import convolens.view.paint.Palette;
import javafx.scene.paint.Color;

/** Paints what belongs to the cell that is pointed at, in every matrix, and the cell that is selected. */
final class LearningPointedPainter {
    private static final double LINKED = 2.5;

    private final LearningSheet sheet;
    private final LearningFrame frame;
    private final LearningMatrixPainter matrices;
    private final Palette palette;

    LearningPointedPainter(Ink ink, LearningSheet sheet, LearningFrame frame) {
        this.sheet = sheet;
        this.frame = frame;
        this.palette = sheet.palette();
        this.matrices = new LearningMatrixPainter(ink, sheet, frame);
    }

    void select(LearningSpot cell, Color color) {
        if (sheet.layout().panel(cell.part()).isPresent()) {
            CellGrid grid = sheet.layout().require(cell.part()).grid();
            matrices.outline(grid, cell.row(), cell.column(), 1, 1, color, 3);
        }
    }

    void paint(LearningSpot spot, Color color) {
        WindowGeometry g = frame.geometry();
        if (spot.part().isMap()) {
            for (LearningPart part : LearningPart.values()) {
                if (part.isMap()) {
                    cell(part, spot.row(), spot.column(), color);
                }
            }
        } else if (spot.part().isWeights()) {
            weight(spot.row(), spot.column());
            // all cells of the input that this weight is multiplied by
            CellGrid input = sheet.layout().require(LearningPart.INPUT).grid();
            for (int window = 0; window < g.windows(); window++) {
                int row = g.top(g.outputRow(window)) + spot.row();
                int column = g.left(g.outputColumn(window)) + spot.column();
                matrices.outline(input, row, column, 1, 1, palette.color(Role.FILTER), 1.5);
            }
        } else {
            cell(LearningPart.INPUT, spot.row(), spot.column(), color);
            for (int row = g.firstOutputRow(spot.row()); row <= g.lastOutputRow(spot.row()); row++) {
                for (int column = g.firstOutputColumn(spot.column());
                        column <= g.lastOutputColumn(spot.column());
                        column++) {
                    cell(LearningPart.OUTPUT, row, column, color);
                    cell(LearningPart.ERROR, row, column, color);
                }
            }
            int row = spot.row() - g.top(g.outputRow(frame.window()));
            int column = spot.column() - g.left(g.outputColumn(frame.window()));
            if (row >= 0 && row < g.filterHeight() && column >= 0 && column < g.filterWidth()) {
                weight(row, column);
            }
        }
    }

    private void weight(int row, int column) {
        for (LearningPart part : LearningPart.values()) {
            if (part.isWeights() && sheet.layout().panel(part).isPresent()) {
                cell(part, row, column, palette.accent());
            }
        }
    }

    private void cell(LearningPart part, int row, int column, Color color) {
        matrices.outline(sheet.layout().require(part).grid(), row, column, 1, 1, color, LINKED);
    }
}
