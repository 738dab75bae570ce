package convolens.model.setup;

import convolens.engine.tensor.PaddingFill;
import convolens.engine.tensor.Shape;
import convolens.engine.tensor.SidePadding;
import convolens.engine.tensor.Tensor;
import convolens.engine.tensor.Window;
import convolens.engine.tensor.WindowGeometry;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Everything that is set on a stage where a window slides. Immutable, and always valid: the window fits the padded input,
 * and the filters have the input's channels.
 *
 * @param operation what happens under the window
 * @param input x: (N,C,H,W), not to be modified
 * @param inputSource what the input is made of
 * @param filters w: (FN,C/G,FH,FW), not to be modified; kept, but not used, in a pooling
 * @param filterSources what each of the filters is made of
 * @param bias b: (FN), not to be modified
 * @param biased whether the bias is added
 * @param window extents, stride, padding and dilation of the window
 * @param paddingValue what the padding of a convolution holds where it holds a value
 * @param fill where the padding of a convolution has its values from
 * @param groups G: channels and filters of a convolution are shared out to as many groups; divides both
 */
public record SlidingState(
        Operation operation,
        Tensor input,
        InputSource inputSource,
        Tensor filters,
        List<FilterSource> filterSources,
        Tensor bias,
        boolean biased,
        Window window,
        float paddingValue,
        PaddingFill fill,
        int groups) {

    /** @throws IllegalArgumentException if the parts do not go together */
    public SlidingState {
        filterSources = List.copyOf(filterSources);
        Shape fitting = Shape.of(filterSources.size(), input.dim(1) / groups, window.height(), window.width());
        if (input.dim(1) % groups != 0 || filterSources.size() % groups != 0) {
            throw new IllegalArgumentException("groups must divide channels and filters, but " + groups
                    + " do not divide " + input.dim(1) + " and " + filterSources.size());
        }
        if (!filters.shape().equals(fitting) || !bias.shape().equals(Shape.of(filterSources.size()))) {
            throw new IllegalArgumentException("an input " + input.shape() + " under this window takes filters "
                    + fitting + " and a bias (" + filterSources.size() + ",), but got " + filters.shape() + " and "
                    + bias.shape());
        }
        window.over(input.dim(2), input.dim(3));
        SidePadding p = window.padding();
        if (operation.isPooling()
                && (Math.max(p.top(), p.bottom()) >= window.height()
                        || Math.max(p.left(), p.right()) >= window.width())) {
            throw new IllegalArgumentException("the padding of a pooling must be smaller than its window");
        }
        if (operation.isPooling()
                && !window.isPlain()
                && !window.over(input.dim(2), input.dim(3)).everyWindowSeesTheInput()) {
            throw new IllegalArgumentException("each window of a pooling must see a cell of the input, but one of "
                    + window + " over " + input.shape() + " would see padding alone");
        }
    }

    /** A state as in the chapter: a value in the padding, and every filter sees all channels. */
    public SlidingState(
            Operation operation,
            Tensor input,
            InputSource inputSource,
            Tensor filters,
            List<FilterSource> filterSources,
            Tensor bias,
            boolean biased,
            Window window,
            float paddingValue) {
        this(
                operation,
                input,
                inputSource,
                filters,
                filterSources,
                bias,
                biased,
                window,
                paddingValue,
                PaddingFill.VALUE,
                1);
    }

    /** A max pooling of one channel. */
    public static SlidingState pooling(int height, int width, Window window, InputSource input) {
        Sizes sizes = new Sizes(1, 1, height, width, 1, window);
        return of(Operation.MAX_POOLING, sizes, input, List.of(FilterSource.of(FilterPreset.BOOK)));
    }

    /** The state of a new scene, without bias. */
    public static SlidingState of(Operation operation, Sizes sizes, InputSource input, List<FilterSource> sources) {
        Tensor nothing = Tensor.zeros(0, 0, 0, 0);
        return new SlidingState(
                operation,
                input.make(nothing, sizes.samples(), sizes.channels(), sizes.height(), sizes.width()),
                input,
                FilterSource.make(
                        sources,
                        nothing,
                        sizes.channels(),
                        sizes.window().height(),
                        sizes.window().width()),
                sources,
                biases(Tensor.zeros(0), sources.size()),
                false,
                sizes.window(),
                0);
    }

    /** A state of which only the input counts: windows of one cell. */
    public static SlidingState ofInput(InputPreset preset, int samples, int channels, int height, int width) {
        return of(
                Operation.CONVOLUTION,
                new Sizes(samples, channels, height, width, 1, new Window(1, 1, 1, 1, 0, 0)),
                InputSource.of(preset, 0),
                List.of(FilterSource.of(FilterPreset.IDENTITY)));
    }

    /** All extents. */
    public Sizes sizes() {
        return new Sizes(input.dim(0), input.dim(1), input.dim(2), input.dim(3), filters.dim(0), window);
    }

    /** Where the windows lie. */
    public WindowGeometry geometry() {
        return window.over(input.dim(2), input.dim(3));
    }

    /** The number of multiplications that the operation takes. */
    public long cost() {
        Sizes s = sizes();
        long terms = (long) geometry().windows() * geometry().cells() * s.channels() * s.samples();
        return operation.isPooling() ? terms : terms * s.filters() / groups;
    }

    /**
     * This state in other extents; what has a source is made again, typed numbers stay. Where the groups do not divide the
     * new channels and filters, they become the next fewer that do.
     */
    SlidingState sized(Sizes wanted) {
        return sized(wanted, groups);
    }

    /** This state in other groups, which divide channels and filters. */
    SlidingState withGroups(int wanted) {
        return sized(sizes(), wanted);
    }

    private SlidingState sized(Sizes wanted, int wantedGroups) {
        Sizes now = sizes();
        boolean sameInput = now.withFilters(0).withWindow(wanted.window()).equals(wanted.withFilters(0));
        Tensor x = sameInput
                ? input
                : inputSource.make(input, wanted.samples(), wanted.channels(), wanted.height(), wanted.width());
        List<FilterSource> sources = sources(wanted.filters());
        int fitting = divisor(wanted, wantedGroups);
        Shape shape = Shape.of(
                wanted.filters(),
                wanted.channels() / fitting,
                wanted.window().height(),
                wanted.window().width());
        Tensor w = shape.equals(filters.shape())
                ? filters
                : FilterSource.make(sources, filters, shape.dim(1), shape.dim(2), shape.dim(3));
        Tensor b = wanted.filters() == bias.dim(0) ? bias : biases(bias, wanted.filters());
        return new SlidingState(
                operation,
                x,
                inputSource.limitedTo(wanted.samples()),
                w,
                sources,
                b,
                biased,
                wanted.window(),
                paddingValue,
                fill,
                fitting);
    }

    private static int divisor(Sizes sizes, int atMost) {
        int groups = atMost;
        while (sizes.channels() % groups != 0 || sizes.filters() % groups != 0) {
            groups--;
        }
        return groups;
    }

    SlidingState withOperation(Operation changed) {
        return new SlidingState(
                changed, input, inputSource, filters, filterSources, bias, biased, window, paddingValue, fill, groups);
    }

    /** The same over another input of the same shape. */
    public SlidingState withInput(Tensor changed, InputSource source) {
        return new SlidingState(
                operation, changed, source, filters, filterSources, bias, biased, window, paddingValue, fill, groups);
    }

    SlidingState withFilters(Tensor changed, List<FilterSource> sources) {
        return new SlidingState(
                operation, input, inputSource, changed, sources, bias, biased, window, paddingValue, fill, groups);
    }

    /** The same with another bias, or with or without it. */
    public SlidingState withBias(Tensor changed, boolean added) {
        return new SlidingState(
                operation,
                input,
                inputSource,
                filters,
                filterSources,
                changed,
                added,
                window,
                paddingValue,
                fill,
                groups);
    }

    /** The same with other values in the padding. */
    public SlidingState withPadding(PaddingFill from, float value) {
        return new SlidingState(
                operation, input, inputSource, filters, filterSources, bias, biased, window, value, from, groups);
    }

    /** Whether it is as in the chapter: opposite paddings alike and of one value, no gaps, no groups. */
    public boolean isPlain() {
        return window.isPlain() && fill == PaddingFill.VALUE && groups == 1;
    }

    private List<FilterSource> sources(int count) {
        return IntStream.range(0, count)
                .mapToObj(f -> f < filterSources.size() ? filterSources.get(f) : FilterSource.of(FilterPreset.BOOK))
                .toList();
    }

    /** The book's bias, 3, for the first filter and small whole numbers for the others, as far as nothing is known. */
    private static Tensor biases(Tensor before, int count) {
        Tensor made = Tensor.zeros(count);
        for (int f = 0; f < count; f++) {
            made.data()[f] = f < before.dim(0) ? before.data()[f] : 3 - f * 5 % 7;
        }
        return made;
    }
}
