package convolens.model.sliding;

import static convolens.model.setup.Quantity.FILTER;
import static convolens.model.setup.Quantity.FILTERS;
import static convolens.model.setup.Quantity.FILTER_CHANNELS;
import static convolens.model.setup.Quantity.FILTER_HEIGHT;
import static convolens.model.setup.Quantity.FILTER_WIDTH;
import static convolens.model.setup.Quantity.HEIGHT;
import static convolens.model.setup.Quantity.PADDING_X;
import static convolens.model.setup.Quantity.PADDING_Y;
import static convolens.model.setup.Quantity.SAMPLES;
import static convolens.model.setup.Quantity.STRIDE_X;
import static convolens.model.setup.Quantity.STRIDE_Y;
import static convolens.model.setup.Quantity.WIDTH;

import convolens.engine.tensor.Window;
import convolens.lesson.Lesson;
import convolens.model.setup.FilterPreset;
import convolens.model.setup.FilterSource;
import convolens.model.setup.InputPreset;
import convolens.model.setup.InputSource;
import convolens.model.setup.Operation;
import convolens.model.setup.Quantity;
import convolens.model.setup.Sizes;
import convolens.model.setup.SlidingState;
import convolens.walk.Grain;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** The scenes in which a window slides. Each begins as the book's figure. */
public enum SlidingPreset {
    /** Figures 7-3 and 7-4. */
    SLIDING_WINDOW(
            Lesson.SLIDING_WINDOW,
            new Plan(4, 4, Window.square(3, 1, 0)),
            Set.of(Pane.PRODUCTS),
            HEIGHT,
            WIDTH,
            FILTER),
    /** Figure 7-5. */
    BIAS(
            Lesson.BIAS,
            new Plan(4, 4, Window.square(3, 1, 0)).withBias(),
            Set.of(Pane.PRODUCTS, Pane.SUMS),
            HEIGHT,
            WIDTH,
            FILTER),
    /** Figure 7-6. */
    PADDING(
            Lesson.PADDING,
            new Plan(4, 4, Window.square(3, 1, 1)),
            Set.of(Pane.PRODUCTS),
            HEIGHT,
            WIDTH,
            FILTER,
            Quantity.PADDING,
            PADDING_Y,
            PADDING_X),
    /** Figure 7-7. */
    STRIDE(
            Lesson.STRIDE,
            new Plan(7, 7, Window.square(3, 2, 0)),
            Set.of(Pane.PRODUCTS, Pane.USES, Pane.EQUATION),
            HEIGHT,
            WIDTH,
            FILTER,
            Quantity.PADDING,
            Quantity.STRIDE,
            STRIDE_Y,
            STRIDE_X),
    /** Equation 7.1. */
    OUTPUT_SIZE(
            Lesson.OUTPUT_SIZE,
            new Plan(28, 31, Window.square(5, 3, 2)),
            Set.of(Pane.EQUATION, Pane.USES),
            HEIGHT,
            WIDTH,
            FILTER_HEIGHT,
            FILTER_WIDTH,
            PADDING_Y,
            PADDING_X,
            STRIDE_Y,
            STRIDE_X),
    /** Figures 7-8, 7-9 and 7-10. */
    CHANNELS(
            Lesson.CHANNELS,
            new Plan(4, 4, Window.square(3, 1, 0)).channels(3).from(Grain.CHANNEL),
            Set.of(Pane.BLOCKS),
            Quantity.CHANNELS,
            FILTER_CHANNELS,
            HEIGHT,
            WIDTH,
            FILTER,
            Quantity.PADDING,
            Quantity.STRIDE),
    /** Figures 7-11 and 7-12. */
    MANY_FILTERS(
            Lesson.MANY_FILTERS,
            new Plan(4, 4, Window.square(3, 1, 0)).channels(3).filters(4).withBias(),
            Set.of(Pane.BLOCKS),
            FILTERS,
            Quantity.CHANNELS,
            HEIGHT,
            WIDTH,
            FILTER,
            Quantity.PADDING,
            Quantity.STRIDE),
    /** Figure 7-13. */
    BATCH(
            Lesson.BATCH,
            new Plan(4, 4, Window.square(3, 1, 0))
                    .channels(3)
                    .filters(2)
                    .samples(3)
                    .withBias(),
            Set.of(Pane.BLOCKS),
            SAMPLES,
            Quantity.CHANNELS,
            FILTERS,
            HEIGHT,
            WIDTH,
            FILTER,
            Quantity.PADDING,
            Quantity.STRIDE),
    /** Figures 7-14 and 7-15. */
    POOLING(
            Lesson.POOLING,
            new Plan(4, 4, Window.square(2, 2, 0)).asPooling(),
            Set.of(Pane.PRODUCTS),
            Quantity.CHANNELS,
            HEIGHT,
            WIDTH,
            FILTER,
            Quantity.PADDING,
            Quantity.STRIDE,
            STRIDE_Y,
            STRIDE_X);

    private final Lesson lesson;
    private final Plan plan;
    private final Set<Pane> panes;
    private final List<Quantity> quantities;

    SlidingPreset(Lesson lesson, Plan plan, Set<Pane> panes, Quantity... quantities) {
        this.lesson = lesson;
        this.plan = plan;
        this.panes = panes;
        this.quantities = List.of(quantities);
    }

    /** The preset of a lesson. */
    public static SlidingPreset of(Lesson lesson) {
        return Arrays.stream(values())
                .filter(preset -> preset.lesson == lesson)
                .findFirst()
                .orElseThrow();
    }

    /** The lesson. */
    public Lesson lesson() {
        return lesson;
    }

    /** The state of the book's figure. */
    public SlidingState start() {
        return plan.start();
    }

    /** The grain with which the scene opens. */
    public Grain grain() {
        return plan.grain;
    }

    /** The panes that are shown at first. */
    public Set<Pane> panes() {
        Set<Pane> shown = EnumSet.of(Pane.INPUT, Pane.FILTER, Pane.OUTPUT, Pane.SENTENCE);
        shown.addAll(panes);
        return shown;
    }

    /** The numbers that can be set, in the order of the inspector. */
    public List<Quantity> quantities() {
        return quantities;
    }

    /** The numbers that the chapter does not set, and that wait behind the others. */
    public List<Quantity> more() {
        return quantities.contains(FILTERS) && !plan.operation.isPooling()
                ? List.of(Quantity.GROUPS, Quantity.DILATION, Quantity.DILATION_Y, Quantity.DILATION_X)
                : List.of(Quantity.DILATION, Quantity.DILATION_Y, Quantity.DILATION_X);
    }

    /** How many axes of a shape (N,C,H,W) the scene is about, from the last on; they are written even where they are 1. */
    public int axes() {
        boolean channels = quantities.contains(Quantity.CHANNELS) || quantities.contains(Quantity.FILTERS);
        return quantities.contains(Quantity.SAMPLES) ? 4 : channels ? 3 : 2;
    }

    /** What a figure shows. */
    private record Plan(Sizes sizes, Operation operation, boolean biased, Grain grain) {
        Plan(int height, int width, Window window) {
            this(new Sizes(1, 1, height, width, 1, window), Operation.CONVOLUTION, false, Grain.WINDOW);
        }

        Plan channels(int channels) {
            return new Plan(sizes.withChannels(channels), operation, biased, grain);
        }

        Plan filters(int filters) {
            return new Plan(sizes.withFilters(filters), operation, biased, grain);
        }

        Plan samples(int samples) {
            return new Plan(sizes.withSamples(samples), operation, biased, grain);
        }

        Plan withBias() {
            return new Plan(sizes, operation, true, grain);
        }

        Plan asPooling() {
            return new Plan(sizes, Operation.MAX_POOLING, biased, grain);
        }

        Plan from(Grain first) {
            return new Plan(sizes, operation, biased, first);
        }

        SlidingState start() {
            List<FilterSource> sources = IntStream.range(0, sizes.filters())
                    .mapToObj(f -> FilterSource.of(FilterPreset.BOOK))
                    .toList();
            InputPreset input = operation.isPooling() ? InputPreset.BOOK_POOLING : InputPreset.BOOK;
            SlidingState state = SlidingState.of(operation, sizes, InputSource.of(input, 0), sources);
            return state.withBias(state.bias(), biased);
        }
    }
}
