package convolens.model.setup;

import convolens.engine.tensor.PaddingFill;
import convolens.engine.tensor.SidePadding;
import convolens.engine.tensor.Tensor;
import convolens.engine.tensor.Window;
import convolens.engine.tensor.WindowGeometry;
import convolens.model.setup.Refusal.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Changes of a state: pure functions that return a valid state, or the same one where nothing changes. */
public final class Edits {
    private Edits() {}

    /** Another operation; a pooling has no gaps and groups, and its padding is limited to what its window allows. */
    public static SlidingState operation(SlidingState state, Operation operation) {
        if (operation == state.operation()) {
            return state;
        }
        Window w = state.window();
        SlidingState fitted = state;
        if (operation.isPooling()) {
            Window limited = limited(w.dilated(1, 1));
            SlidingState plain = fill(state, PaddingFill.VALUE);
            plain = plain.groups() == 1 ? plain : plain.withGroups(1);
            fitted = limited.equals(w) ? plain : shrunk(plain, limited);
        }
        return fitted.withOperation(operation);
    }

    private static Window limited(Window w) {
        SidePadding p = w.padding();
        return w.padded(new SidePadding(
                Math.min(p.top(), w.height() - 1),
                Math.min(p.left(), w.width() - 1),
                Math.min(p.bottom(), w.height() - 1),
                Math.min(p.right(), w.width() - 1)));
    }

    /** With less padding the window may have to become smaller too. */
    private static SlidingState shrunk(SlidingState state, Window window) {
        Window w = window;
        Sizes sizes = state.sizes();
        while (w.spanY() > sizes.height() + w.padding().top() + w.padding().bottom()) {
            w = limited(w.sized(w.height() - 1, w.width()));
        }
        while (w.spanX() > sizes.width() + w.padding().left() + w.padding().right()) {
            w = limited(w.sized(w.height(), w.width() - 1));
        }
        return state.sized(sizes.withWindow(w));
    }

    /** With or without the bias. */
    public static SlidingState biased(SlidingState state, boolean biased) {
        return biased == state.biased() ? state : state.withBias(state.bias(), biased);
    }

    /** Another value in the padding. */
    public static SlidingState paddingValue(SlidingState state, float value) {
        return value == state.paddingValue() ? state : state.withPadding(state.fill(), value);
    }

    /** The values in the padding from elsewhere. */
    static SlidingState fill(SlidingState state, PaddingFill fill) {
        return fill == state.fill() ? state : state.withPadding(fill, state.paddingValue());
    }

    /**
     * The padding that Keras calls SAME.
     *
     * @throws RefusedException if a side would take more than the stage shows
     */
    static SlidingState paddedSame(SlidingState state) throws RefusedException {
        Sizes sizes = state.sizes();
        Window same = sizes.window().paddedSame(sizes.height(), sizes.width());
        if (Math.max(same.padding().bottom(), same.padding().right()) > Limits.PADDING) {
            throw new RefusedException(Reason.SAME_TOO_LARGE, Limits.PADDING);
        }
        return same.equals(sizes.window()) ? state : state.sized(sizes.withWindow(same));
    }

    /** Another input for all samples; pictures in the size of the first, as far as possible. */
    public static SlidingState input(SlidingState state, InputSource source) {
        return input(state, source, Limits.SIZE);
    }

    /** {@link #input(SlidingState, InputSource)} on a stage that has room for so many cells in a row or column. */
    static SlidingState input(SlidingState state, InputSource source, int most) {
        return made(
                state, source.preset().isPicture() ? inSizeOf(source.given(0), state, most) : state.sizes(), source);
    }

    /** Another input for all samples, as high and wide as these sizes, as far as possible. */
    public static SlidingState input(SlidingState state, InputSource source, Sizes plane) {
        return made(state, plane(state, plane.height(), plane.width()), source);
    }

    /**
     * Another input for one sample. A picture comes in its own size, as far as possible; but what is a picture already,
     * such as a drawing that goes on or the other samples, keeps the size that it has.
     *
     * @param most for how many cells in a row or column the stage has room
     */
    static SlidingState input(SlidingState state, int sample, InputSource source, int most) {
        Sizes sizes = state.sizes();
        InputSource changed = state.inputSource().with(sample, source, sizes.samples());
        if (source.preset().isPicture() && !keepsSize(state, sample, source)) {
            return made(state, inSizeOf(source.given(sample), state, most), changed);
        }
        Tensor made = state.input().copy();
        source.fill(state.input(), made, sample);
        return state.withInput(made, changed);
    }

    private static boolean keepsSize(SlidingState state, int sample, InputSource source) {
        InputSource before = state.inputSource();
        boolean goesOn =
                source.preset() == InputPreset.DRAWN && before.of(sample).preset() == InputPreset.DRAWN;
        return goesOn
                || IntStream.range(0, state.sizes().samples())
                        .anyMatch(n -> n != sample && before.of(n).preset().isPicture());
    }

    private static Sizes inSizeOf(InputPicture picture, SlidingState state, int most) {
        double shrink = picture.shrinkTo(most);
        return plane(state, (int) Math.round(picture.height() * shrink), (int) Math.round(picture.width() * shrink));
    }

    private static Sizes plane(SlidingState state, int height, int width) {
        return state.sizes()
                .withPlane(
                        Quantity.HEIGHT.bounds(state).clamp(height),
                        Quantity.WIDTH.bounds(state).clamp(width));
    }

    private static SlidingState made(SlidingState state, Sizes sizes, InputSource source) {
        Tensor made = source.make(state.input(), sizes.samples(), sizes.channels(), sizes.height(), sizes.width());
        return state.withInput(made, source);
    }

    /** Another filter. */
    public static SlidingState filter(SlidingState state, int filter, FilterSource source) {
        List<FilterSource> sources = new ArrayList<>(state.filterSources());
        sources.set(filter, source);
        Tensor filters = state.filters();
        Tensor made = FilterSource.make(sources, filters, filters.dim(1), filters.dim(2), filters.dim(3));
        return state.withFilters(made, sources);
    }

    /** Whether a state has a cell. */
    public static boolean exists(SlidingState state, int sample, Spot cell) {
        WindowGeometry g = state.geometry();
        if (cell instanceof Spot.Input at) {
            return sample < state.input().dim(0)
                    && at.channel() < state.input().dim(1)
                    && at.row() >= -g.paddingY()
                    && at.row() < g.paddedHeight() - g.paddingY()
                    && at.column() >= -g.paddingX()
                    && at.column() < g.paddedWidth() - g.paddingX();
        }
        if (cell instanceof Spot.Filter at) {
            return at.filter() < state.filters().dim(0)
                    && at.channel() < state.filters().dim(1)
                    && at.row() < state.filters().dim(2)
                    && at.column() < state.filters().dim(3);
        }
        if (cell instanceof Spot.Bias at) {
            return at.filter() < state.bias().dim(0);
        }
        Spot.Output at = (Spot.Output) cell;
        int maps = state.operation().isPooling()
                ? state.input().dim(1)
                : state.filters().dim(0);
        return at.map() < maps && at.row() < g.outputHeight() && at.column() < g.outputWidth();
    }

    /** The cell of the input whose value a cell of the padding has; the cell itself on the input, null for none. */
    public static Spot.@Nullable Input source(SlidingState state, Spot.Input at) {
        int row = state.fill().source(at.row(), state.input().dim(2));
        int column = state.fill().source(at.column(), state.input().dim(3));
        return row < 0 || column < 0 ? null : new Spot.Input(at.channel(), row, column);
    }

    /** The value of a cell; what stands in the padding where the cell is padding. */
    public static float value(SlidingState state, int sample, Spot cell) {
        if (cell instanceof Spot.Input at) {
            Spot.Input source = source(state, at);
            return source == null
                    ? state.paddingValue()
                    : state.input().get(sample, source.channel(), source.row(), source.column());
        }
        if (cell instanceof Spot.Filter at) {
            return state.filters().get(at.filter(), at.channel(), at.row(), at.column());
        }
        if (cell instanceof Spot.Bias at) {
            return state.bias().get(at.filter());
        }
        throw new IllegalArgumentException("an output is computed, not set");
    }

    /**
     * A cell with another value. Writing to a padding cell changes all of the padding, or the cell of the input that it has
     * its value from.
     */
    public static SlidingState cell(SlidingState state, int sample, Spot cell, float value) {
        if (value == value(state, sample, cell)) {
            return state;
        }
        if (cell instanceof Spot.Input at) {
            Spot.Input source = source(state, at);
            if (source == null) {
                return paddingValue(state, value);
            }
            Tensor x = state.input().copy();
            x.set(value, sample, source.channel(), source.row(), source.column());
            return state.withInput(x, edited(state, sample));
        }
        if (cell instanceof Spot.Filter at) {
            Tensor w = state.filters().copy();
            w.set(value, at.filter(), at.channel(), at.row(), at.column());
            return state.withFilters(w, editedFilters(state, at.filter()));
        }
        Tensor b = state.bias().copy();
        b.set(value, ((Spot.Bias) cell).filter());
        return state.withBias(b, true);
    }

    /** A cell with a difference added, within the bounds of typed numbers. */
    public static SlidingState nudge(SlidingState state, int sample, Spot cell, float difference) {
        float value = value(state, sample, cell) + difference;
        return cell(state, sample, cell, Math.max(-Limits.VALUE, Math.min(Limits.VALUE, value)));
    }

    /**
     * A block of numbers from a cell on. From the first cell of an input or filter on, a block that is larger makes room
     * for itself as far as the limits allow.
     *
     * @throws RefusedException if the block does not fit
     */
    public static SlidingState paste(SlidingState state, int sample, Spot cell, NumberBlock block)
            throws RefusedException {
        if (cell instanceof Spot.Input at && !state.geometry().isPadding(at.row(), at.column())) {
            SlidingState roomy =
                    at.row() == 0 && at.column() == 0 ? grown(state, block, Quantity.HEIGHT, Quantity.WIDTH) : state;
            Tensor x = roomy.input().copy();
            requireFits(block, x.dim(2) - at.row(), x.dim(3) - at.column());
            for (int row = 0; row < block.height(); row++) {
                for (int column = 0; column < block.width(); column++) {
                    x.set(block.at(row, column), sample, at.channel(), at.row() + row, at.column() + column);
                }
            }
            return roomy.withInput(x, edited(roomy, sample));
        }
        if (cell instanceof Spot.Filter at) {
            SlidingState roomy = at.row() == 0 && at.column() == 0
                    ? grown(state, block, Quantity.FILTER_HEIGHT, Quantity.FILTER_WIDTH)
                    : state;
            Tensor w = roomy.filters().copy();
            requireFits(block, w.dim(2) - at.row(), w.dim(3) - at.column());
            for (int row = 0; row < block.height(); row++) {
                for (int column = 0; column < block.width(); column++) {
                    w.set(block.at(row, column), at.filter(), at.channel(), at.row() + row, at.column() + column);
                }
            }
            return roomy.withFilters(w, editedFilters(roomy, at.filter()));
        }
        requireFits(block, 1, 1);
        return cell(state, sample, cell, block.at(0, 0));
    }

    private static SlidingState grown(SlidingState state, NumberBlock block, Quantity rows, Quantity columns) {
        SlidingState taller = block.height() > rows.of(state)
                        && block.height() <= rows.bounds(state).max()
                ? rows.with(state, block.height())
                : state;
        return block.width() > columns.of(taller)
                        && block.width() <= columns.bounds(taller).max()
                ? columns.with(taller, block.width())
                : taller;
    }

    private static void requireFits(NumberBlock block, int rows, int columns) throws RefusedException {
        if (block.height() > rows || block.width() > columns) {
            throw new RefusedException(Reason.BLOCK_DOES_NOT_FIT, block.height(), block.width(), rows, columns);
        }
    }

    private static InputSource edited(SlidingState state, int sample) {
        InputSource typed = InputSource.of(InputPreset.EDITED, 0);
        return state.inputSource().with(sample, typed, state.sizes().samples());
    }

    private static List<FilterSource> editedFilters(SlidingState state, int filter) {
        List<FilterSource> sources = new ArrayList<>(state.filterSources());
        sources.set(filter, FilterSource.of(FilterPreset.EDITED));
        return sources;
    }
}
