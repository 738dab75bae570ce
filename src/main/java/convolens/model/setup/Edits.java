package convolens.model.setup;

import convolens.engine.tensor.PaddingFill;
import convolens.engine.tensor.SidePadding;
import convolens.engine.tensor.Tensor;
import convolens.engine.tensor.Window;
import convolens.model.setup.Refusal.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Changes of a state: pure functions that return a valid state, or the same one where nothing changes. Those of single cells
 * are {@link CellEdits}.
 */
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
}
