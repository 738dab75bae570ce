package convolens.model.question;

import convolens.engine.tensor.PaddingFill;
import convolens.engine.tensor.WindowGeometry;
import convolens.model.predict.Answer;
import convolens.model.predict.Mistake;
import convolens.model.predict.Phrase;
import convolens.model.setup.SlidingState;
import java.util.ArrayList;
import java.util.List;

/** What common mistakes make of one output value of a convolution, computed from its own input, filter and window. */
final class ConvolutionMistakes {
    private final SlidingState state;
    private final WindowGeometry g;
    private final WindowSum sums;
    private final int sample;
    private final int filter;
    private final int row;
    private final int column;
    private final List<Mistake> found = new ArrayList<>();

    ConvolutionMistakes(SlidingState state, int sample, int filter, int row, int column) {
        this.state = state;
        this.g = state.geometry();
        this.sums = new WindowSum(state, sample, filter);
        this.sample = sample;
        this.filter = filter;
        this.row = row;
        this.column = column;
    }

    /** All that give a number. */
    List<Mistake> all() {
        int top = g.top(row);
        int left = g.left(column);
        if (state.biased() && sums.bias() != 0) {
            add(Phrase.of("predict.mistake.noBias"), sums.products(top, left) - sums.bias());
        }
        filters(top, left);
        places(top, left);
        arithmetic(top, left);
        channels(top, left);
        others(top, left);
        return found;
    }

    /** @param sum before the bias is added */
    private void add(Phrase what, double sum) {
        double value = sum + sums.bias();
        if (Double.isFinite(value)) {
            found.add(new Mistake(what, Answer.value(value)));
        }
    }

    private void filters(int top, int left) {
        int last = sums.channels() - 1;
        int fh = g.filterHeight();
        int fw = g.filterWidth();
        add(
                Phrase.of("predict.mistake.flipped"),
                sums.sum(
                        top,
                        left,
                        0,
                        last,
                        (c, y, x) -> sums.weight(c, fh - 1 - y, fw - 1 - x),
                        (value, weight) -> value * weight));
        if (fh == fw) {
            add(
                    Phrase.of("predict.mistake.filterTransposed"),
                    sums.sum(top, left, 0, last, (c, y, x) -> sums.weight(c, x, y), (value, weight) -> value * weight));
        }
    }

    private void places(int top, int left) {
        if (g.paddingY() > 0 || g.paddingX() > 0) {
            add(Phrase.of("predict.mistake.noPadding"), sums.products(row * g.strideY(), column * g.strideX()));
        }
        if (g.strideY() > 1 || g.strideX() > 1) {
            add(Phrase.of("predict.mistake.strideOne"), sums.products(row - g.paddingY(), column - g.paddingX()));
        }
        add(Phrase.of("predict.mistake.right"), sums.products(top, left + 1));
        add(Phrase.of("predict.mistake.left"), sums.products(top, left - 1));
        add(Phrase.of("predict.mistake.below"), sums.products(top + 1, left));
        add(Phrase.of("predict.mistake.above"), sums.products(top - 1, left));
        if (g.strideX() > 1) {
            add(Phrase.of("predict.mistake.next"), sums.products(top, left + g.strideX()));
            add(Phrase.of("predict.mistake.previous"), sums.products(top, left - g.strideX()));
        }
        if (row != column) {
            add(Phrase.of("predict.mistake.swapped"), sums.products(g.top(column), g.left(row)));
        }
        if (state.paddingValue() != 0 || state.fill() != PaddingFill.VALUE) {
            int last = sums.channels() - 1;
            double padding = sums.products(top, left) - inside(top, left, last);
            add(Phrase.of("predict.mistake.zeroPadding"), sums.products(top, left) - padding);
        }
    }

    /** The products of the cells that are no padding. */
    private double inside(int top, int left, int lastChannel) {
        double sum = 0;
        for (int c = 0; c <= lastChannel; c++) {
            for (int y = 0; y < g.filterHeight(); y++) {
                for (int x = 0; x < g.filterWidth(); x++) {
                    int atRow = top + y * g.dilationY();
                    int atColumn = left + x * g.dilationX();
                    sum += g.isPadding(atRow, atColumn)
                            ? 0
                            : sums.cell(sums.firstChannel() + c, atRow, atColumn) * sums.weight(c, y, x);
                }
            }
        }
        return sum;
    }

    private void arithmetic(int top, int left) {
        int last = sums.channels() - 1;
        add(Phrase.of("predict.mistake.added"), sums.sum(top, left, 0, last, sums::weight, (x, w) -> x + w));
        add(Phrase.of("predict.mistake.unweighted"), sums.sum(top, left, 0, last, sums::weight, (x, w) -> x));
        add(Phrase.of("predict.mistake.signs"), sums.sum(top, left, 0, last, sums::weight, (x, w) -> Math.abs(x * w)));
        double mean = sums.products(top, left) / (g.cells() * sums.channels());
        add(Phrase.of("predict.mistake.mean"), mean);
        add(Phrase.of("predict.mistake.opposite"), -sums.products(top, left) - 2 * sums.bias());
        if (sums.bias() != 0) {
            int terms = g.cells() * sums.channels();
            add(Phrase.of("predict.mistake.biasEach"), sums.products(top, left) + (terms - 1) * sums.bias());
        }
    }

    private void channels(int top, int left) {
        int channels = sums.channels();
        if (channels == 1) {
            return;
        }
        double all = sums.products(top, left);
        add(Phrase.of("predict.mistake.averaged"), all / channels);
        for (int c = 0; c < channels; c++) {
            add(Phrase.of("predict.mistake.oneChannel", sums.firstChannel() + c), sums.products(top, left, c, c));
        }
        for (int c = 0; c < channels && channels > 2; c++) {
            add(
                    Phrase.of("predict.mistake.channelLeftOut", sums.firstChannel() + c),
                    all - sums.products(top, left, c, c));
        }
    }

    /** The same place under another filter, or in another sample. */
    private void others(int top, int left) {
        for (int f = 0; f < state.filters().dim(0); f++) {
            if (f != filter) {
                WindowSum other = new WindowSum(state, sample, f);
                add(
                        Phrase.of("predict.mistake.otherFilter", f),
                        other.products(top, left) + other.bias() - sums.bias());
            }
        }
        for (int n = 0; n < state.input().dim(0); n++) {
            if (n != sample) {
                add(Phrase.of("predict.mistake.otherSample", n), new WindowSum(state, n, filter).products(top, left));
            }
        }
    }
}
