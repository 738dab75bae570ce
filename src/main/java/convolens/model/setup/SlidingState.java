package convolens.model.setup;

import convolens.engine.tensor.Shape;
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
 * @param filters w: (FN,C,FH,FW), not to be modified; kept, but not used, in a pooling
 * @param filterSources what each of the filters is made of
 * @param bias b: (FN), not to be modified
 * @param biased whether the bias is added
 * @param window extents, stride and padding of the window
 * @param paddingValue what the padding of a convolution holds
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
        float paddingValue) {

    /** @throws IllegalArgumentException if the parts do not go together */
    public SlidingState {
        filterSources = List.copyOf(filterSources);
        Shape fitting = Shape.of(filterSources.size(), input.dim(1), window.height(), window.width());
        if (!filters.shape().equals(fitting) || !bias.shape().equals(Shape.of(filterSources.size()))) {
            throw new IllegalArgumentException("an input " + input.shape() + " under this window takes filters "
                    + fitting + " and a bias (" + filterSources.size() + ",), but got " + filters.shape() + " and "
                    + bias.shape());
        }
        window.over(input.dim(2), input.dim(3));
        if (operation.isPooling() && (window.paddingY() >= window.height() || window.paddingX() >= window.width())) {
            throw new IllegalArgumentException("the padding of a pooling must be smaller than its window");
        }
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
        return operation.isPooling() ? terms : terms * s.filters();
    }

    /** This state in other extents; what has a source is made again, typed numbers stay. */
    SlidingState sized(Sizes wanted) {
        Sizes now = sizes();
        boolean sameInput = now.withFilters(0).withWindow(wanted.window()).equals(wanted.withFilters(0));
        Tensor x = sameInput
                ? input
                : inputSource.make(input, wanted.samples(), wanted.channels(), wanted.height(), wanted.width());
        List<FilterSource> sources = sources(wanted.filters());
        Shape shape = Shape.of(
                wanted.filters(),
                wanted.channels(),
                wanted.window().height(),
                wanted.window().width());
        Tensor w = shape.equals(filters.shape())
                ? filters
                : FilterSource.make(sources, filters, shape.dim(1), shape.dim(2), shape.dim(3));
        Tensor b = wanted.filters() == bias.dim(0) ? bias : biases(bias, wanted.filters());
        InputSource source = inputSource.limitedTo(wanted.samples());
        return new SlidingState(operation, x, source, w, sources, b, biased, wanted.window(), paddingValue);
    }

    SlidingState withOperation(Operation changed) {
        return new SlidingState(
                changed, input, inputSource, filters, filterSources, bias, biased, window, paddingValue);
    }

    SlidingState withInput(Tensor changed, InputSource source) {
        return new SlidingState(operation, changed, source, filters, filterSources, bias, biased, window, paddingValue);
    }

    SlidingState withFilters(Tensor changed, List<FilterSource> sources) {
        return new SlidingState(operation, input, inputSource, changed, sources, bias, biased, window, paddingValue);
    }

    /** The same with another bias, or with or without it. */
    public SlidingState withBias(Tensor changed, boolean added) {
        return new SlidingState(
                operation, input, inputSource, filters, filterSources, changed, added, window, paddingValue);
    }

    SlidingState withPaddingValue(float value) {
        return new SlidingState(operation, input, inputSource, filters, filterSources, bias, biased, window, value);
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
