package convolens.model.shift;

import convolens.engine.tensor.Tensor;
import convolens.engine.tensor.Window;

/** What the shift lab computes, in plain loops over rows and columns. */
public final class NaiveShift {
    private NaiveShift() {}

    /** The plane as rows. */
    public static float[][] rows(Tensor x) {
        float[][] rows = new float[x.dim(2)][x.dim(3)];
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; column < rows[0].length; column++) {
                rows[row][column] = x.get(0, 0, row, column);
            }
        }
        return rows;
    }

    public static float[][] move(float[][] x, Shift shift, Border border) {
        int height = x.length;
        int width = x[0].length;
        float[][] moved = new float[height][width];
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                int fromRow = row - shift.down();
                int fromColumn = column - shift.right();
                if (border == Border.WRAP) {
                    fromRow = (fromRow % height + height) % height;
                    fromColumn = (fromColumn % width + width) % width;
                } else if (border == Border.EDGE) {
                    while (fromRow < 0) {
                        fromRow++;
                    }
                    while (fromRow >= height) {
                        fromRow--;
                    }
                    while (fromColumn < 0) {
                        fromColumn++;
                    }
                    while (fromColumn >= width) {
                        fromColumn--;
                    }
                }
                boolean exists = fromRow >= 0 && fromRow < height && fromColumn >= 0 && fromColumn < width;
                moved[row][column] = exists ? x[fromRow][fromColumn] : 0;
            }
        }
        return moved;
    }

    public static float[][] reduce(float[][] x, Reduction reduction, Window w) {
        if (reduction == Reduction.NONE) {
            return x;
        }
        int rows = (x.length + 2 * w.paddingY() - w.height()) / w.strideY() + 1;
        int columns = (x[0].length + 2 * w.paddingX() - w.width()) / w.strideX() + 1;
        float[][] y = new float[rows][columns];
        for (int oy = 0; oy < rows; oy++) {
            for (int ox = 0; ox < columns; ox++) {
                float best = Float.NEGATIVE_INFINITY;
                float sum = 0;
                for (int fy = 0; fy < w.height(); fy++) {
                    for (int fx = 0; fx < w.width(); fx++) {
                        int row = oy * w.strideY() - w.paddingY() + fy;
                        int column = ox * w.strideX() - w.paddingX() + fx;
                        if (row >= 0 && row < x.length && column >= 0 && column < x[0].length) {
                            best = Math.max(best, x[row][column]);
                            sum += x[row][column];
                        }
                    }
                }
                y[oy][ox] = reduction == Reduction.MAX ? best : sum / (w.height() * w.width());
            }
        }
        return y;
    }

    public static int changed(float[][] a, float[][] b, float tolerance) {
        int count = 0;
        for (int row = 0; row < a.length; row++) {
            for (int column = 0; column < a[0].length; column++) {
                count += Math.abs(b[row][column] - a[row][column]) > tolerance ? 1 : 0;
            }
        }
        return count;
    }

    /** How many outputs of a reduction a shift changes. */
    public static int changed(ShiftState state, Tensor input, Shift shift, Reduction reduction) {
        float[][] x = rows(input);
        float[][] moved = move(x, shift, state.rules().border());
        return changed(
                reduce(x, reduction, state.window()),
                reduce(moved, reduction, state.window()),
                state.rules().tolerance());
    }
}
