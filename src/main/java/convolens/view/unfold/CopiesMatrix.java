package convolens.view.unfold;

import convolens.engine.tensor.WindowGeometry;
import convolens.view.control.matrix.Matrix;

/** The input once more, each cell holding how often im2col copies it. */
final class CopiesMatrix implements Matrix {
    private final ArrayMatrix input;
    private final WindowGeometry g;
    private final int max;

    CopiesMatrix(ArrayMatrix input) {
        this.input = input;
        g = input.array().imageGeometry();
        int largest = 0;
        for (int row = 0; row < g.height(); row++) {
            for (int column = 0; column < g.width(); column++) {
                largest = Math.max(largest, g.uses(row, column));
            }
        }
        max = largest;
    }

    @Override
    public int rows() {
        return input.rows();
    }

    @Override
    public int columns() {
        return input.columns();
    }

    @Override
    public int blockRows() {
        return input.blockRows();
    }

    @Override
    public int blockColumns() {
        return input.blockColumns();
    }

    @Override
    public float value(int row, int column) {
        int cell = input.cell(row, column);
        return g.uses(input.array().imageRow(cell), input.array().imageColumn(cell));
    }

    @Override
    public boolean isPadding(int row, int column) {
        return input.isPadding(row, column);
    }

    @Override
    public float[] extremes() {
        return new float[] {0, max, 0};
    }

    @Override
    public String rowLabel(int row) {
        return input.rowLabel(row);
    }

    @Override
    public String columnLabel(int column) {
        return input.columnLabel(column);
    }

    @Override
    public String rowBand(int block) {
        return input.rowBand(block);
    }

    @Override
    public String columnBand(int block) {
        return input.columnBand(block);
    }
}
