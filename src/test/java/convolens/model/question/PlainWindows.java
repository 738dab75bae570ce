package convolens.model.question;

import convolens.engine.tensor.Tensor;
import convolens.engine.tensor.Window;
import convolens.model.setup.SlidingState;

/** The padded input and the filters as plain arrays. */
record PlainWindows(double[][][][] x, Tensor w, Tensor b, boolean biased, Window window) {
    static PlainWindows of(SlidingState state) {
        Tensor in = state.input();
        int py = state.window().paddingY();
        int px = state.window().paddingX();
        double[][][][] x = new double[in.dim(0)][in.dim(1)][in.dim(2) + 2 * py][in.dim(3) + 2 * px];
        for (int n = 0; n < in.dim(0); n++) {
            for (int c = 0; c < in.dim(1); c++) {
                for (int row = 0; row < in.dim(2); row++) {
                    for (int column = 0; column < in.dim(3); column++) {
                        x[n][c][row + py][column + px] = in.get(n, c, row, column);
                    }
                }
            }
        }
        return new PlainWindows(x, state.filters(), state.bias(), state.biased(), state.window());
    }

    boolean fits(int top, int left) {
        return top >= 0
                && left >= 0
                && top + window.height() <= x[0][0].length
                && left + window.width() <= x[0][0][0].length;
    }

    interface Factor {
        double of(int c, int row, int column, double x, double w);
    }

    double sum(int n, int f, int top, int left, Factor factor) {
        double sum = 0;
        for (int c = 0; c < x[n].length; c++) {
            for (int row = 0; row < window.height(); row++) {
                for (int column = 0; column < window.width(); column++) {
                    sum += factor.of(c, row, column, x[n][c][top + row][left + column], w.get(f, c, row, column));
                }
            }
        }
        return sum;
    }

    double product(int n, int f, int top, int left) {
        return sum(n, f, top, left, (c, row, column, a, weight) -> a * weight);
    }
}
