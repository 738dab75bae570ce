package convolens.model.unfold;

import static convolens.model.sliding.Quantity.CHANNELS;
import static convolens.model.sliding.Quantity.FILTER;
import static convolens.model.sliding.Quantity.FILTERS;
import static convolens.model.sliding.Quantity.FILTER_HEIGHT;
import static convolens.model.sliding.Quantity.FILTER_WIDTH;
import static convolens.model.sliding.Quantity.HEIGHT;
import static convolens.model.sliding.Quantity.PADDING;
import static convolens.model.sliding.Quantity.PADDING_X;
import static convolens.model.sliding.Quantity.PADDING_Y;
import static convolens.model.sliding.Quantity.SAMPLES;
import static convolens.model.sliding.Quantity.STRIDE;
import static convolens.model.sliding.Quantity.STRIDE_X;
import static convolens.model.sliding.Quantity.STRIDE_Y;
import static convolens.model.sliding.Quantity.WIDTH;
import static convolens.walk.chain.ArrayName.COL;
import static convolens.walk.chain.ArrayName.COL_POOLING;
import static convolens.walk.chain.ArrayName.OUT;
import static convolens.walk.chain.ArrayName.OUT_2D;
import static convolens.walk.chain.ArrayName.ROW_RESULT;
import static convolens.walk.chain.ArrayName.W;
import static convolens.walk.chain.ArrayName.W_COL;

import convolens.engine.tensor.Window;
import convolens.lesson.Lesson;
import convolens.model.sliding.FilterPreset;
import convolens.model.sliding.FilterSource;
import convolens.model.sliding.InputPreset;
import convolens.model.sliding.InputSource;
import convolens.model.sliding.Operation;
import convolens.model.sliding.Quantity;
import convolens.model.sliding.Sizes;
import convolens.model.sliding.SlidingState;
import convolens.walk.chain.ArrayName;
import convolens.walk.chain.ConvolutionChain;
import convolens.walk.chain.PoolingChain;
import convolens.walk.chain.Portion;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** The scenes of section 7.4 that are a chain of arrays. Each has the name of its {@link Lesson}. */
public enum UnfoldPreset {
    /** Figures 7-17 and 7-18. */
    IM2COL(
            new Sizes(1, 2, 4, 4, 1, Window.square(3, 1, 0)),
            Operation.CONVOLUTION,
            List.of(COL),
            "X / COL",
            Portion.ROW,
            Portion.ELEMENT,
            Portion.ROW,
            Portion.COLUMN,
            Portion.SLICE,
            Portion.ALL,
            Portion.MORPH),
    /** Figure 7-19. */
    MULTIPLY(
            new Sizes(1, 2, 4, 4, 2, Window.square(3, 1, 0)),
            Operation.CONVOLUTION,
            List.of(OUT_2D),
            "X W / COL | W_COL | B / OUT_2D / OUT",
            Portion.ELEMENT,
            Portion.PRODUCT,
            Portion.ELEMENT,
            Portion.ROW,
            Portion.COLUMN,
            Portion.ALL),
    /** im2col as the loop over the cells of a filter. */
    IM2COL_LOOP(
            new Sizes(1, 1, 4, 4, 1, Window.square(3, 1, 0)),
            Operation.CONVOLUTION,
            List.of(COL),
            "X | COL",
            Portion.SLICE,
            Portion.ELEMENT,
            Portion.SLICE),
    /** Section 7.4.3, line by line. */
    CONVOLUTION_FORWARD(
            new Sizes(1, 2, 4, 4, 2, Window.square(3, 1, 0)),
            Operation.CONVOLUTION,
            List.of(COL, W_COL, OUT_2D, OUT),
            "X | COL | W | W_COL | B / OUT_2D | OUT",
            Portion.ALL,
            Portion.ELEMENT,
            Portion.ROW,
            Portion.ALL),
    /** Figures 7-21 and 7-22. */
    POOLING_IM2COL(
            new Sizes(1, 3, 4, 4, 1, Window.square(2, 2, 0)),
            Operation.MAX_POOLING,
            List.of(COL_POOLING, ROW_RESULT, OUT),
            "X / OUT | COL_POOLING | ROW_RESULT",
            Portion.ROW,
            Portion.PRODUCT,
            Portion.ROW,
            Portion.ALL),
    /** Section 7.4.4, line by line. */
    POOLING_FORWARD(
            new Sizes(1, 2, 4, 4, 1, Window.square(2, 2, 0)),
            Operation.MAX_POOLING,
            List.of(COL, COL_POOLING, ROW_RESULT, OUT),
            "X | COL | COL_POOLING | ROW_RESULT | OUT",
            Portion.ALL,
            Portion.ROW,
            Portion.ALL);

    /** Beyond this a stage of matrices is no longer a lesson. */
    private static final Map<Quantity, Integer> MOST = Map.of(CHANNELS, 4, SAMPLES, 4, FILTERS, 8);

    private static final List<Quantity> OF_POOLING = List.of(
            SAMPLES,
            CHANNELS,
            HEIGHT,
            WIDTH,
            FILTER,
            FILTER_HEIGHT,
            FILTER_WIDTH,
            PADDING,
            PADDING_Y,
            PADDING_X,
            STRIDE,
            STRIDE_Y,
            STRIDE_X);

    private static final List<Quantity> OF_CONVOLUTION = List.of(
            SAMPLES,
            CHANNELS,
            HEIGHT,
            WIDTH,
            FILTERS,
            FILTER,
            FILTER_HEIGHT,
            FILTER_WIDTH,
            PADDING,
            PADDING_Y,
            PADDING_X,
            STRIDE,
            STRIDE_Y,
            STRIDE_X);

    private final Sizes sizes;
    private final Operation operation;
    private final List<ArrayName> stepped;
    private final PaneLayout layout;
    private final Portion portion;
    private final List<Portion> portions;

    UnfoldPreset(
            Sizes sizes,
            Operation operation,
            List<ArrayName> stepped,
            String drawn,
            Portion portion,
            Portion... portions) {
        this.sizes = sizes;
        this.operation = operation;
        this.stepped = stepped;
        this.layout = PaneLayout.of(drawn);
        this.portion = portion;
        this.portions = List.of(portions);
    }

    /** The preset of a lesson. */
    public static UnfoldPreset of(Lesson lesson) {
        return valueOf(lesson.name());
    }

    /** The lesson. */
    public Lesson lesson() {
        return Lesson.valueOf(name());
    }

    /** The state with which the scene opens. */
    public SlidingState start() {
        InputPreset input = operation.isPooling() ? InputPreset.BOOK_POOLING : InputPreset.BOOK;
        List<FilterSource> sources = Collections.nCopies(sizes.filters(), FilterSource.of(FilterPreset.BOOK));
        SlidingState state = SlidingState.of(operation, sizes, InputSource.of(input, 0), sources);
        return hasFilters() ? state.withBias(state.bias(), true) : state;
    }

    /** The largest values of the quantities that have less room here than elsewhere. */
    public Map<Quantity, Integer> most() {
        return MOST;
    }

    /** The numbers that can be set, in the order of the inspector. */
    public List<Quantity> quantities() {
        if (operation.isPooling()) {
            return OF_POOLING;
        }
        return hasFilters()
                ? OF_CONVOLUTION
                : OF_CONVOLUTION.stream()
                        .filter(quantity -> quantity != FILTERS)
                        .toList();
    }

    /** Whether the scene is about filters too. */
    public boolean hasFilters() {
        return layout.arrays().contains(W);
    }

    /** Whether it is a pooling. */
    public boolean isPooling() {
        return operation.isPooling();
    }

    /** The arrays on the stage. */
    public PaneLayout layout() {
        return layout;
    }

    /** Whether only the arrays of the line of the moment are on the stage: what it reads and what it makes. */
    public boolean isLineByLine() {
        return this == CONVOLUTION_FORWARD || this == POOLING_FORWARD;
    }

    /** The arrays whose making is stepped through, in that order. */
    public List<ArrayName> stepped() {
        return stepped;
    }

    /** How much a step can do. */
    public List<Portion> portions() {
        return portions;
    }

    /** How much a step does at first. */
    public Portion portion() {
        return portion;
    }

    /** Computes the arrays of a state. */
    public Computed compute(SlidingState state) {
        if (operation.isPooling()) {
            return Computed.of(PoolingChain.forward(state.operation().poolingKind(), state.input(), state.window()));
        }
        return Computed.of(ConvolutionChain.forward(
                state.input(), state.filters(), state.biased() ? state.bias() : null, state.window()));
    }

    /** About how many numbers have to be computed for a state. */
    public long cost(SlidingState state) {
        long cells = (long) state.geometry().windows()
                * state.geometry().cells()
                * state.sizes().channels()
                * state.sizes().samples();
        return operation.isPooling() ? cells : cells * (1 + state.sizes().filters());
    }
}
