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
import static convolens.walk.chain.ArrayName.ANALYTIC;
import static convolens.walk.chain.ArrayName.B;
import static convolens.walk.chain.ArrayName.COL;
import static convolens.walk.chain.ArrayName.COL_POOLING;
import static convolens.walk.chain.ArrayName.DB;
import static convolens.walk.chain.ArrayName.DCOL;
import static convolens.walk.chain.ArrayName.DCOL_POOLING;
import static convolens.walk.chain.ArrayName.DOUT;
import static convolens.walk.chain.ArrayName.DOUT_2D;
import static convolens.walk.chain.ArrayName.DROW_RESULT;
import static convolens.walk.chain.ArrayName.DW;
import static convolens.walk.chain.ArrayName.DW_COL;
import static convolens.walk.chain.ArrayName.DX;
import static convolens.walk.chain.ArrayName.ERROR;
import static convolens.walk.chain.ArrayName.IMG;
import static convolens.walk.chain.ArrayName.NUMERIC;
import static convolens.walk.chain.ArrayName.OUT;
import static convolens.walk.chain.ArrayName.OUT_2D;
import static convolens.walk.chain.ArrayName.OVERLAPS;
import static convolens.walk.chain.ArrayName.ROW_RESULT;
import static convolens.walk.chain.ArrayName.W;
import static convolens.walk.chain.ArrayName.W_COL;
import static convolens.walk.chain.ArrayName.X;

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
            List.of(List.of(X, COL)),
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
            List.of(List.of(X, COL), List.of(W, W_COL), List.of(B, OUT_2D, OUT)),
            Portion.ELEMENT,
            Portion.PRODUCT,
            Portion.ELEMENT,
            Portion.ROW,
            Portion.COLUMN,
            Portion.ALL),
    /** Figures 7-21 and 7-22. */
    POOLING_IM2COL(
            new Sizes(1, 3, 4, 4, 1, Window.square(2, 2, 0)),
            Operation.MAX_POOLING,
            List.of(COL_POOLING, ROW_RESULT, OUT),
            List.of(List.of(X, OUT), List.of(COL_POOLING), List.of(ROW_RESULT)),
            Portion.ROW,
            Portion.PRODUCT,
            Portion.ROW,
            Portion.ALL),
    /** Convolution.backward: db, dW, dcol and dx. */
    CONVOLUTION_BACKWARD(
            new Sizes(1, 1, 4, 4, 2, Window.square(3, 1, 0)),
            Operation.CONVOLUTION,
            List.of(DB, DW_COL, DCOL, DX),
            List.of(List.of(DOUT, DOUT_2D, DB, DW), List.of(COL, DCOL, DX), List.of(W_COL, DW_COL)),
            Portion.ELEMENT,
            Portion.PRODUCT,
            Portion.ELEMENT,
            Portion.ROW,
            Portion.COLUMN,
            Portion.ALL),
    /** col2im beside im2col. */
    COL2IM(
            new Sizes(1, 1, 5, 5, 1, Window.square(3, 2, 1)),
            Operation.CONVOLUTION,
            List.of(IMG),
            List.of(List.of(X, OVERLAPS), List.of(COL, DCOL), List.of(IMG)),
            Portion.SLICE,
            Portion.ELEMENT,
            Portion.ROW,
            Portion.SLICE,
            Portion.ALL),
    /** Pooling.backward: gradients go to the winner, or are shared. */
    POOLING_BACKWARD(
            new Sizes(1, 2, 4, 4, 1, Window.square(2, 2, 0)),
            Operation.MAX_POOLING,
            List.of(DCOL_POOLING, DX),
            List.of(List.of(X, DX), List.of(COL_POOLING, DCOL_POOLING), List.of(DOUT, DROW_RESULT)),
            Portion.ROW,
            Portion.ROW,
            Portion.ALL),
    /** The gradients of the backward pass against differences, cell by cell. */
    GRADIENT_CHECK(
            new Sizes(1, 1, 6, 6, 2, Window.square(3, 1, 0)),
            Operation.CONVOLUTION,
            List.of(NUMERIC),
            List.of(List.of(X, W, B), List.of(ANALYTIC, NUMERIC), List.of(ERROR, DOUT)),
            Portion.ELEMENT,
            Portion.ELEMENT,
            Portion.ALL);

    /** Beyond this a stage of matrices is no longer a lesson. */
    private static final Map<Quantity, Integer> MOST = Map.of(CHANNELS, 4, SAMPLES, 4, FILTERS, 8);

    /** Each cell of a gradient check takes two forward passes. */
    private static final Map<Quantity, Integer> MOST_CHECKED =
            Map.of(CHANNELS, 4, SAMPLES, 4, FILTERS, 8, HEIGHT, 12, WIDTH, 12);

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
    private final List<List<ArrayName>> columns;
    private final Portion portion;
    private final List<Portion> portions;

    UnfoldPreset(
            Sizes sizes,
            Operation operation,
            List<ArrayName> stepped,
            List<List<ArrayName>> columns,
            Portion portion,
            Portion... portions) {
        this.sizes = sizes;
        this.operation = operation;
        this.stepped = stepped;
        this.columns = columns;
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
        if (this == GRADIENT_CHECK) {
            // with the numbers of the book no ReLU would ever close
            input = InputPreset.BOOK_POOLING;
            sources = List.of(FilterSource.of(FilterPreset.SOBEL), FilterSource.of(FilterPreset.LAPLACIAN));
        }
        SlidingState state = SlidingState.of(operation, sizes, InputSource.of(input, 0), sources);
        return this == MULTIPLY || this == GRADIENT_CHECK ? state.withBias(state.bias(), true) : state;
    }

    /** The largest values of the quantities that have less room here than elsewhere. */
    public Map<Quantity, Integer> most() {
        return this == GRADIENT_CHECK ? MOST_CHECKED : MOST;
    }

    /** What is set besides the operation when the scene opens; null for nothing. */
    public GradientSettings gradients() {
        return switch (this) {
            case CONVOLUTION_BACKWARD, POOLING_BACKWARD, GRADIENT_CHECK -> GradientSettings.of(Upstream.Kind.RAMP);
            case COL2IM -> GradientSettings.of(Upstream.Kind.ONES);
            default -> null;
        };
    }

    /** The array that holds the gradient from behind; null where there is none. */
    public ArrayName upstream() {
        return gradients() == null ? null : this == COL2IM ? DCOL : DOUT;
    }

    /** Whether something is folded. */
    public boolean folds() {
        return stepped.contains(DX) || stepped.contains(IMG);
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
        return columns.stream().anyMatch(column -> column.contains(W) || column.contains(W_COL));
    }

    /** Whether it is a pooling. */
    public boolean isPooling() {
        return operation.isPooling();
    }

    /** The arrays on the stage, column by column. */
    public List<List<ArrayName>> columns() {
        return columns;
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

    /**
     * Computes the arrays of a state.
     *
     * @param gradients what is set besides; null where the scene sets nothing
     */
    public Computed compute(SlidingState state, GradientSettings gradients) {
        if (gradients != null) {
            return new BackwardArrays(state, gradients).of(this);
        }
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
        long once = operation.isPooling() ? cells : cells * (1 + state.sizes().filters());
        long passes = 2L * (state.input().size() + state.filters().size());
        return this == GRADIENT_CHECK ? once * passes : once;
    }
}
