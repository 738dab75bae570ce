package convolens.view.control.matrix;

import convolens.view.paint.Ink;
import convolens.view.paint.Palette;
import convolens.view.paint.Typography;
import javafx.geometry.VPos;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** The labels of a matrix's rows and columns; they stay while the cells scroll. */
final class MatrixHeader {
    private static final double SIZE = 9.5;
    private static final double BAND = 11.5;
    private static final double LINE = 14;
    private static final double ROOM = 5;

    private final Matrix matrix;
    private final double rowLabels;
    private final double rowBands;
    private final boolean columnLabels;
    private final boolean columnBands;

    MatrixHeader(Matrix matrix) {
        this.matrix = matrix;
        double widest = 0;
        for (int row = 0; row < matrix.rows(); row = next(row, matrix.rows())) {
            widest = Math.max(widest, matrix.rowLabel(row).length());
        }
        rowLabels = widest == 0 ? 0 : Math.ceil(widest * Typography.monoAdvance(SIZE)) + ROOM;
        double band = 0;
        for (int row = 0; row < matrix.rows(); row += matrix.blockRows()) {
            String name = matrix.rowBand(row / matrix.blockRows());
            band = Math.max(band, name.isEmpty() ? 0 : Math.ceil(Typography.width(name, bandFont())) + ROOM);
        }
        rowBands = band;
        columnLabels = matrix.columns() > 0
                && !matrix.columnLabel(matrix.columns() - 1).isEmpty();
        columnBands = matrix.columns() > 0 && !matrix.columnBand(0).isEmpty();
    }

    /** The widest labels are at the ends of blocks; of long matrices not every label is looked at. */
    private static int next(int row, int rows) {
        return rows <= 200 || row == rows - 1 ? row + 1 : Math.min(rows - 1, row + rows / 100);
    }

    private static Font bandFont() {
        return Typography.text(BAND);
    }

    double width() {
        return rowLabels + rowBands;
    }

    double height() {
        return (columnLabels ? LINE : 0) + (columnBands ? LINE + 2 : 0);
    }

    void paintColumns(Ink ink, MatrixGrid grid, Palette palette, int from, int to) {
        ink.setTextBaseline(VPos.CENTER);
        ink.setFill(palette.mute());
        ink.setTextAlign(TextAlignment.CENTER);
        if (columnLabels) {
            ink.setFont(Typography.mono(SIZE));
            double y = height() - LINE / 2;
            double widest = 0;
            for (int column = from; column < to; column++) {
                widest = Math.max(widest, matrix.columnLabel(column).length() * Typography.monoAdvance(SIZE) + 3);
            }
            int every = Math.max(1, (int) Math.ceil(widest / grid.cell()));
            for (int column = from; column < to; column++) {
                double room = (grid.blockColumns() - column % grid.blockColumns()) * grid.cell() + grid.gap();
                if (isLabelled(column % grid.blockColumns(), every, room, widest)) {
                    ink.fillText(matrix.columnLabel(column), grid.x(column) + grid.cell() / 2, y);
                }
            }
        }
        if (columnBands) {
            ink.setFont(bandFont());
            for (int block = from / grid.blockColumns(); block * grid.blockColumns() < to; block++) {
                int first = block * grid.blockColumns();
                int last = Math.min(matrix.columns(), first + grid.blockColumns()) - 1;
                double left = Math.max(grid.x(first), width());
                double right = grid.x(last) + grid.cell();
                String name = matrix.columnBand(block);
                if (right - left >= Typography.width(name, bandFont()) + 2) {
                    ink.fillText(name, (left + right) / 2, LINE / 2);
                } else if (right - left >= 8 && !name.isEmpty()) {
                    ink.fillText(name.substring(name.length() - 1), (left + right) / 2, LINE / 2);
                }
            }
        }
    }

    /** Whether a label has room: one of so many, and none that would touch the first of the next block. */
    private static boolean isLabelled(int inBlock, int every, double room, double wanted) {
        return inBlock == 0 || inBlock % every == 0 && room >= wanted;
    }

    void paintRows(Ink ink, MatrixGrid grid, Palette palette, int from, int to) {
        ink.setTextBaseline(VPos.CENTER);
        ink.setFill(palette.mute());
        ink.setTextAlign(TextAlignment.RIGHT);
        if (rowLabels > 0) {
            ink.setFont(Typography.mono(SIZE));
            int every = Math.max(1, (int) Math.ceil(LINE * 0.8 / grid.cell()));
            for (int row = from; row < to; row++) {
                double room = (grid.blockRows() - row % grid.blockRows()) * grid.cell() + grid.gap();
                if (isLabelled(row % grid.blockRows(), every, room, LINE * 0.8)) {
                    ink.fillText(matrix.rowLabel(row), width() - ROOM, grid.y(row) + grid.cell() / 2);
                }
            }
        }
        if (rowBands > 0) {
            ink.setFont(bandFont());
            for (int block = from / grid.blockRows(); block * grid.blockRows() < to; block++) {
                int first = block * grid.blockRows();
                int last = Math.min(matrix.rows(), first + grid.blockRows()) - 1;
                double top = Math.max(grid.y(first), height());
                double bottom = grid.y(last) + grid.cell();
                if (bottom - top >= BAND) {
                    ink.fillText(matrix.rowBand(block), rowBands - ROOM, (top + bottom) / 2);
                }
            }
        }
    }
}
