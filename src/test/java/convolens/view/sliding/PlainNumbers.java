package convolens.view.sliding;

import convolens.engine.tensor.PaddingFill;
import convolens.engine.tensor.Tensor;
import convolens.engine.tensor.WindowGeometry;
import convolens.model.setup.Operation;
import convolens.model.setup.SlidingState;
import convolens.model.sliding.Frame;
import convolens.view.sliding.layout.Panel;
import convolens.walk.Progress;
import convolens.walk.Term;
import convolens.walk.WindowWalk;
import java.util.Optional;

/** What the cells of a stage have to show, by the definitions of sections 7.2 to 7.4, in plain loops. */
final class PlainNumbers {
    private PlainNumbers() {}

    /** The definition, in loops: section 7.2.5 and 7.3. */
    static Tensor naive(SlidingState state) {
        WindowGeometry g = state.geometry();
        boolean pooling = state.operation().isPooling();
        int samples = state.input().dim(0);
        int channels = state.input().dim(1);
        int maps = pooling ? channels : state.filters().dim(0);
        Tensor y = Tensor.zeros(samples, maps, g.outputHeight(), g.outputWidth());
        for (int n = 0; n < samples; n++) {
            for (int m = 0; m < maps; m++) {
                for (int oy = 0; oy < g.outputHeight(); oy++) {
                    for (int ox = 0; ox < g.outputWidth(); ox++) {
                        double sum =
                                pooling || !state.biased() ? 0 : state.bias().data()[m];
                        double max = Double.NEGATIVE_INFINITY;
                        for (int c = 0; c < channels; c++) {
                            if (pooling ? c != m : !sees(state, m, c)) {
                                continue;
                            }
                            for (int fy = 0; fy < g.filterHeight(); fy++) {
                                for (int fx = 0; fx < g.filterWidth(); fx++) {
                                    int row = oy * g.strideY() - g.paddingY() + fy * g.dilationY();
                                    int column = ox * g.strideX() - g.paddingX() + fx * g.dilationX();
                                    double x = padded(state, n, c, row, column);
                                    max = inside(g, row, column) ? Math.max(max, x) : max;
                                    sum += pooling
                                            ? x
                                            : x
                                                    * state.filters()
                                                            .get(
                                                                    m,
                                                                    c
                                                                            % state.filters()
                                                                                    .dim(1),
                                                                    fy,
                                                                    fx);
                                }
                            }
                        }
                        double result = state.operation() == Operation.MAX_POOLING
                                ? max
                                : pooling ? sum / (g.filterHeight() * g.filterWidth()) : sum;
                        y.data()[((n * maps + m) * g.outputHeight() + oy) * g.outputWidth() + ox] = (float) result;
                    }
                }
            }
        }
        return y;
    }

    /** What a cell has to show; nothing where the step has not come yet, or where a test would only repeat the program. */
    static Optional<Double> expected(Frame frame, Panel panel, int row, int column, Tensor output) {
        SlidingState state = frame.state();
        WindowWalk walk = frame.walk();
        int sample = frame.step().last().sample();
        int map = frame.step().last().map();
        WindowGeometry g = state.geometry();
        return switch (panel.kind()) {
            case INPUT ->
                inside(g, row, column) || !state.operation().isPooling()
                        ? Optional.of(padded(state, sample, panel.index(), row, column))
                        : Optional.empty();
            case FILTER ->
                sees(state, map, panel.index())
                        ? Optional.of((double) state.filters()
                                .get(map, panel.index() % state.filters().dim(1), row, column))
                        : Optional.empty();
            case BIAS -> Optional.of((double) state.bias().data()[map]);
            case PRODUCTS -> product(frame, panel.index(), row, column);
            case OUTPUT -> {
                int window = row * g.outputWidth() + column;
                yield switch (walk.progress(frame.step(), sample, panel.index(), window)) {
                    case PENDING -> Optional.empty();
                    case PARTIAL ->
                        Optional.of((double) walk.running(frame.step().last()));
                    case WRITTEN, DONE -> Optional.of((double) output.get(sample, panel.index(), row, column));
                };
            }
            case SUMS, USES -> Optional.empty();
        };
    }

    private static Optional<Double> product(Frame frame, int channel, int row, int column) {
        SlidingState state = frame.state();
        boolean whole = frame.step().isOneWindow()
                && frame.walk()
                                .progress(
                                        frame.step(),
                                        frame.step().last().sample(),
                                        frame.step().last().map(),
                                        frame.step().last().window())
                        == Progress.WRITTEN;
        if (state.operation().isPooling()
                || !whole
                || !sees(state, frame.step().last().map(), channel)) {
            return Optional.empty();
        }
        WindowGeometry g = state.geometry();
        int window = frame.step().last().window();
        int y = window / g.outputWidth() * g.strideY() - g.paddingY() + row * g.dilationY();
        int x = window % g.outputWidth() * g.strideX() - g.paddingX() + column * g.dilationX();
        Term last = frame.walk().term(frame.step().last());
        double value = padded(state, frame.step().last().sample(), channel, y, x);
        return last.isBias() && frame.step().grain() == convolens.walk.Grain.PRODUCT
                ? Optional.empty()
                : Optional.of(value
                        * state.filters()
                                .get(
                                        frame.step().last().map(),
                                        channel % state.filters().dim(1),
                                        row,
                                        column));
    }

    private static boolean inside(WindowGeometry g, int row, int column) {
        return row >= 0 && row < g.height() && column >= 0 && column < g.width();
    }

    /** Whether the filter of a map sees a channel: both are in the same group. */
    private static boolean sees(SlidingState state, int map, int channel) {
        int maps = state.filters().dim(0) / state.groups();
        return channel / state.filters().dim(1) == map / maps;
    }

    /** A cell of the input or its padding: np.pad with constant, reflect, wrap or edge, where no side is longer than the input. */
    private static double padded(SlidingState state, int sample, int channel, int row, int column) {
        int height = state.input().dim(2);
        int width = state.input().dim(3);
        if (state.fill() == PaddingFill.VALUE && !inside(state.geometry(), row, column)) {
            return state.paddingValue();
        }
        return state.input().get(sample, channel, from(state.fill(), row, height), from(state.fill(), column, width));
    }

    private static int from(PaddingFill fill, int index, int extent) {
        return switch (fill) {
            case VALUE -> index;
            case REFLECTION -> index < 0 ? -index : index >= extent ? 2 * extent - 2 - index : index;
            case WRAPPING -> index < 0 ? index + extent : index >= extent ? index - extent : index;
            case REPETITION -> index < 0 ? 0 : index >= extent ? extent - 1 : index;
        };
    }
}
