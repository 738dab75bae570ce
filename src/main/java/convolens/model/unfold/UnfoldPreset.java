package convolens.model.unfold;

import static convolens.walk.chain.ArrayName.COL;
import static convolens.walk.chain.ArrayName.COL_POOLING;
import static convolens.walk.chain.ArrayName.DB;
import static convolens.walk.chain.ArrayName.DCOL;
import static convolens.walk.chain.ArrayName.DCOL_POOLING;
import static convolens.walk.chain.ArrayName.DW_COL;
import static convolens.walk.chain.ArrayName.DX;
import static convolens.walk.chain.ArrayName.IMG;
import static convolens.walk.chain.ArrayName.NUMERIC;
import static convolens.walk.chain.ArrayName.OUT;
import static convolens.walk.chain.ArrayName.OUT_2D;
import static convolens.walk.chain.ArrayName.ROW_RESULT;
import static convolens.walk.chain.ArrayName.W;
import static convolens.walk.chain.ArrayName.W_COL;

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
import convolens.model.unfold.gradient.GradientSettings;
import convolens.walk.chain.ArrayName;
import convolens.walk.chain.Portion;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The scenes of section 7.4 that are a chain of arrays. What each does differently from the others is in its traits. */
public enum UnfoldPreset {
    /** Figures 7-17 and 7-18. */
    IM2COL(
            Lesson.IM2COL,
            UnfoldTraits.COMPARED,
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
            Lesson.MULTIPLY,
            UnfoldTraits.PLAIN,
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
            Lesson.IM2COL_LOOP,
            UnfoldTraits.LOOP,
            new Sizes(1, 1, 4, 4, 1, Window.square(3, 1, 0)),
            Operation.CONVOLUTION,
            List.of(COL),
            "X | COL",
            Portion.SLICE,
            Portion.ELEMENT,
            Portion.SLICE),
    /** Section 7.4.3, line by line. */
    CONVOLUTION_FORWARD(
            Lesson.CONVOLUTION_FORWARD,
            UnfoldTraits.LINES,
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
            Lesson.POOLING_IM2COL,
            UnfoldTraits.PLAIN,
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
            Lesson.POOLING_FORWARD,
            UnfoldTraits.LINES,
            new Sizes(1, 2, 4, 4, 1, Window.square(2, 2, 0)),
            Operation.MAX_POOLING,
            List.of(COL, COL_POOLING, ROW_RESULT, OUT),
            "X | COL | COL_POOLING | ROW_RESULT | OUT",
            Portion.ALL,
            Portion.ROW,
            Portion.ALL),
    /** Convolution.backward: db, dW, dcol and dx. */
    CONVOLUTION_BACKWARD(
            Lesson.CONVOLUTION_BACKWARD,
            UnfoldTraits.BACKWARD_EXPLAINED,
            new Sizes(1, 1, 4, 4, 2, Window.square(3, 1, 0)),
            Operation.CONVOLUTION,
            List.of(DB, DW_COL, DCOL, DX),
            "DOUT / DOUT_2D / DB | COL / DCOL / DX | W_COL DW_COL / DW",
            Portion.ELEMENT,
            Portion.PRODUCT,
            Portion.ELEMENT,
            Portion.ROW,
            Portion.COLUMN,
            Portion.ALL),
    /** col2im beside im2col. */
    COL2IM(
            Lesson.COL2IM,
            UnfoldTraits.FOLDED,
            new Sizes(1, 1, 5, 5, 1, Window.square(3, 2, 1)),
            Operation.CONVOLUTION,
            List.of(IMG),
            "X OVERLAPS IMG / COL DCOL",
            Portion.SLICE,
            Portion.ELEMENT,
            Portion.ROW,
            Portion.SLICE,
            Portion.ALL),
    /** Pooling.backward: gradients go to the winner, or are shared. */
    POOLING_BACKWARD(
            Lesson.POOLING_BACKWARD,
            UnfoldTraits.BACKWARD,
            new Sizes(1, 2, 4, 4, 1, Window.square(2, 2, 0)),
            Operation.MAX_POOLING,
            List.of(DCOL_POOLING, DX),
            "X / DX | COL_POOLING | DCOL_POOLING | DROW_RESULT / DOUT",
            Portion.ROW,
            Portion.ROW,
            Portion.ALL),
    /** The gradients of the backward pass against differences, cell by cell. */
    GRADIENT_CHECK(
            Lesson.GRADIENT_CHECK,
            UnfoldTraits.CHECKED,
            new Sizes(1, 1, 6, 6, 2, Window.square(3, 1, 0)),
            Operation.CONVOLUTION,
            List.of(NUMERIC),
            "X / W | ANALYTIC / NUMERIC | ERROR / DOUT B",
            Portion.ELEMENT,
            Portion.ELEMENT,
            Portion.ALL);

    private final Lesson lesson;
    private final UnfoldTraits traits;
    private final Sizes sizes;
    private final Operation operation;
    private final List<ArrayName> stepped;
    private final PaneLayout layout;
    private final Portion portion;
    private final List<Portion> portions;

    UnfoldPreset(
            Lesson lesson,
            UnfoldTraits traits,
            Sizes sizes,
            Operation operation,
            List<ArrayName> stepped,
            String drawn,
            Portion portion,
            Portion... portions) {
        this.lesson = lesson;
        this.traits = traits;
        this.sizes = sizes;
        this.operation = operation;
        this.stepped = stepped;
        this.layout = PaneLayout.of(drawn);
        this.portion = portion;
        this.portions = List.of(portions);
    }

    /** The preset of a lesson. */
    public static UnfoldPreset of(Lesson lesson) {
        return Arrays.stream(values())
                .filter(preset -> preset.lesson == lesson)
                .findFirst()
                .orElseThrow();
    }

    /** The lesson. */
    public Lesson lesson() {
        return lesson;
    }

    /** The state with which the scene opens. */
    public SlidingState start() {
        InputSource book = InputSource.of(operation.isPooling() ? InputPreset.BOOK_POOLING : InputPreset.BOOK, 0);
        InputSource input = traits.input() == null ? book : traits.input();
        List<FilterSource> sources = traits.filters().isEmpty()
                ? Collections.nCopies(sizes.filters(), FilterSource.of(FilterPreset.BOOK))
                : traits.filters();
        SlidingState state = SlidingState.of(operation, sizes, input, sources);
        return hasFilters() ? state.withBias(state.bias(), true) : state;
    }

    /** The largest values of the quantities that have less room here than elsewhere. */
    public Map<Quantity, Integer> max() {
        return isChecked() ? UnfoldQuantities.MAX_CHECKED : UnfoldQuantities.MAX;
    }

    /** What is set besides the operation when the scene opens; null for nothing. */
    public @Nullable GradientSettings gradients() {
        return traits.gradients();
    }

    /** The array that holds the gradient from behind; null where there is none. */
    public @Nullable ArrayName upstream() {
        return traits.upstream();
    }

    /** Whether something is folded. */
    public boolean folds() {
        return stepped.contains(DX) || stepped.contains(IMG);
    }

    /** The numbers that can be set, in the order of the inspector. */
    public List<Quantity> quantities() {
        return UnfoldQuantities.of(hasFilters());
    }

    /** The numbers that the chapter does not set, and that wait behind the others. */
    public List<Quantity> more() {
        return UnfoldQuantities.MORE;
    }

    /** Whether the scene is about filters too. */
    public boolean hasFilters() {
        return layout.arrays().contains(W) || layout.arrays().contains(W_COL);
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
        return traits.code() == UnfoldTraits.Code.LINES;
    }

    /** Whether the loop over the cells of a filter stands beside the arrays. */
    public boolean isLoop() {
        return traits.code() == UnfoldTraits.Code.LOOP;
    }

    /** Whether the input can be shown under windows that do not overlap, too. */
    public boolean isCompared() {
        return traits.compared();
    }

    /** Whether gradients are compared with differences. */
    public boolean isChecked() {
        return traits.checked();
    }

    /** Whether a step shown alone says what it is about. */
    public boolean isExplained() {
        return traits.explained();
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

    /** What the gradient from behind is; null where there is none. */
    UnfoldTraits.@Nullable Behind behind() {
        return traits.behind();
    }
}
