package convolens.model.array;

import convolens.engine.tensor.Permutation;
import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import convolens.model.FlatSteps;
import convolens.model.StepMoment;
import convolens.walk.Run;
import java.util.BitSet;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;

/**
 * The transpose of figure 7-20: x: (N,OH,OW,C), an order of its axes, y = x.transpose(order), and the step that fills y in
 * the order of its memory.
 */
public final class TransposeModel {
    /** No element. */
    public static final int NONE = -1;

    /** The order of the book. */
    public static final Permutation BOOK = Permutation.of(0, 3, 1, 2);

    /** The largest x: (N,OH,OW,C) that has room on the stage. */
    public static final Shape LARGEST = Shape.of(4, 8, 8, 8);

    private final ArraySetup<Besides> setup =
            new ArraySetup<>(ArrayState.ramp(2, 3, 4, 3), new Besides(BOOK, false), LARGEST.toArray());
    private final IntegerProperty pointed = new SimpleIntegerProperty(this, "pointed", NONE);
    private final ReadOnlyObjectWrapper<Frame> frame = new ReadOnlyObjectWrapper<>(this, "frame");
    private final FlatSteps steps;
    private Transposed arrays = Transposed.of(setup.array().input(), BOOK);

    /** What is set besides x. */
    private record Besides(Permutation order, boolean ofFilters) {}

    /**
     * What the stage shows at one moment.
     *
     * @param arrays x, y and the way between them
     * @param ofFilters whether the last axis of x counts filters instead of channels
     * @param run the elements of y that the step fills; those before it are filled already
     */
    public record Frame(Transposed arrays, boolean ofFilters, Run run) {
        /** The elements of x that the step takes. */
        public BitSet taken() {
            BitSet taken = new BitSet();
            for (int target = run.first(); target < run.end(); target++) {
                taken.set(arrays.source(target));
            }
            return taken;
        }
    }

    /** Begins with the book's order. */
    public TransposeModel() {
        steps = new FlatSteps(arrays.y().shape());
        frame.set(new Frame(arrays, besides().ofFilters, steps.getRun()));
        setup.stateProperty().addListener(observable -> recompute());
        steps.runProperty()
                .addListener((observable, old, run) -> frame.set(new Frame(arrays, besides().ofFilters, run)));
    }

    private Transposed compute() {
        return Transposed.of(setup.array().input(), order());
    }

    private void recompute() {
        boolean same = arrays.x() == setup.array().input() && arrays.order().equals(order());
        if (same && getFrame().ofFilters() == besides().ofFilters) {
            return;
        }
        if (!arrays.x().shape().equals(setup.array().input().shape())) {
            pointed.set(NONE);
        }
        arrays = compute();
        steps.settle(arrays.y().shape());
        frame.set(new Frame(arrays, besides().ofFilters, steps.getRun()));
    }

    /** What is set, and every change of it: x, and the order of the axes. */
    public ArraySetup<?> setup() {
        return setup;
    }

    private Permutation order() {
        return besides().order;
    }

    private Besides besides() {
        return setup.besides();
    }

    /** Chooses in which order y takes the axes of x. */
    public void setOrder(Permutation order) {
        setup.setBesides(new Besides(order, besides().ofFilters));
    }

    /** What the stage shows: arrays and step, always of one another. */
    public ReadOnlyObjectProperty<Frame> frameProperty() {
        return frame.getReadOnlyProperty();
    }

    public Frame getFrame() {
        return frame.get();
    }

    /** The steps through y's memory. */
    public FlatSteps steps() {
        return steps;
    }

    /** The flat position in x of the element that is pointed at, in any view; {@link #NONE} if none is. */
    public IntegerProperty pointedProperty() {
        return pointed;
    }

    /** Whether an array has room on the stage. */
    public static boolean fits(Shape shape) {
        for (int axis = 0; axis < shape.rank(); axis++) {
            if (shape.dim(axis) > LARGEST.dim(axis)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Takes an array of another scene, with the book's order. Can be undone.
     *
     * @throws IllegalArgumentException if it does not {@linkplain #fits fit}
     */
    public void take(MapRows rows) {
        Tensor x = rows.values();
        if (!fits(x.shape())) {
            throw new IllegalArgumentException(x.shape() + " does not fit, at most " + LARGEST + " does");
        }
        setup.set(ArrayState.typed(x), new Besides(BOOK, rows.ofFilters()));
        steps.timeline().first();
    }

    /** All that decides what the scene shows. */
    public TransposeMoment moment() {
        return new TransposeMoment(setup.array(), order(), besides().ofFilters, StepMoment.of(steps.timeline()));
    }

    /**
     * Shows a moment.
     *
     * @throws IllegalArgumentException if the scene cannot show it; nothing has changed then
     */
    public void take(TransposeMoment moment) {
        setup.require(moment.setup());
        if (moment.order().rank() != BOOK.rank()) {
            throw new IllegalArgumentException("x has " + BOOK.rank() + " axes, but got the order " + moment.order());
        }
        setup.set(moment.setup(), new Besides(moment.order(), moment.ofFilters()));
        moment.step().show(steps.timeline());
    }

    /** Moves an axis of y to another place. */
    public void move(int from, int to) {
        setOrder(order().moved(from, to));
    }

    /** Takes the order that leads from y back to x: with it, the result of the one is the input of the other. */
    public void invert() {
        setOrder(order().inverse());
    }

    /** The flat position in y that views speak of: of the element that is pointed at, otherwise the last of the step. */
    public int spoken() {
        return pointed.get() == NONE ? getFrame().run().end() - 1 : arrays.target(pointed.get());
    }

    /** Sets an element of x to a typed number. Returns whether it was one. */
    public boolean type(int offset, String typed) {
        return setup.type(offset, typed);
    }

    /** Pastes a block of text from an element of x on. Returns whether it fitted. */
    public boolean paste(int offset, String text) {
        return setup.paste(offset, text);
    }
}
