package convolens.model.question;

import convolens.engine.tensor.WindowGeometry;
import convolens.model.setup.SlidingState;

/**
 * What a convolution's window comes to, at any place and with its factors combined in any way: the arithmetic behind the
 * right answer's mistakes, in double precision.
 */
final class WindowSum {
    /** What is taken for the weight of a cell. */
    interface Weights {
        double at(int channel, int row, int column);
    }

    /** What is made of a cell and its weight. */
    interface Combination {
        double of(double x, double weight);
    }

    private final SlidingState state;
    private final WindowGeometry geometry;
    private final int sample;
    private final int filter;

    WindowSum(SlidingState state, int sample, int filter) {
        this.state = state;
        this.geometry = state.geometry();
        this.sample = sample;
        this.filter = filter;
    }

    /** The weight of the filter; channels count from the first that the filter sees. */
    double weight(int channel, int row, int column) {
        return state.filters().get(filter, channel, row, column);
    }

    /** The cell of the input or its padding; NaN where neither is. */
    double cell(int channel, int row, int column) {
        if (!geometry.isPadding(row, column)) {
            return state.input().get(sample, channel, row, column);
        }
        boolean beyond = row < -geometry.paddingY()
                || column < -geometry.paddingX()
                || row >= geometry.paddedHeight() - geometry.paddingY()
                || column >= geometry.paddedWidth() - geometry.paddingX();
        if (beyond) {
            return Double.NaN;
        }
        int fromRow = state.fill().source(row, geometry.height());
        int fromColumn = state.fill().source(column, geometry.width());
        boolean none = fromRow < 0 || fromColumn < 0;
        return none ? state.paddingValue() : state.input().get(sample, channel, fromRow, fromColumn);
    }

    /** Σ x · w over some of the filter's channels, of the window with this upper left corner; NaN if it reaches beyond the padding. */
    double products(int top, int left, int firstChannel, int lastChannel) {
        return sum(top, left, firstChannel, lastChannel, this::weight, (x, w) -> x * w);
    }

    /** The same over all channels. */
    double products(int top, int left) {
        return products(top, left, 0, channels() - 1);
    }

    /** The sum of whatever is made of the cells and their weights. */
    double sum(int top, int left, int firstChannel, int lastChannel, Weights weights, Combination combination) {
        double sum = 0;
        for (int c = firstChannel; c <= lastChannel; c++) {
            for (int row = 0; row < geometry.filterHeight(); row++) {
                for (int column = 0; column < geometry.filterWidth(); column++) {
                    double x = cell(
                            firstChannel() + c, top + row * geometry.dilationY(), left + column * geometry.dilationX());
                    sum += combination.of(x, weights.at(c, row, column));
                }
            }
        }
        return sum;
    }

    /** The number of channels that the filter sees. */
    int channels() {
        return state.filters().dim(1);
    }

    /** The first of them. */
    int firstChannel() {
        return filter / (state.filters().dim(0) / state.groups()) * channels();
    }

    /** What is added at the end. */
    double bias() {
        return state.biased() ? state.bias().get(filter) : 0;
    }
}
