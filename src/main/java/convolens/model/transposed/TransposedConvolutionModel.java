package convolens.model.transposed;

import convolens.model.StepMoment;
import convolens.model.TimelineGrain;
import convolens.model.TimelineModel;
import convolens.model.setup.NumberBlock;
import convolens.model.setup.Possible;
import convolens.model.setup.UndoableState;
import convolens.walk.TransposedWalk;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** A transposed convolution of one channel, step by step, with numbers that can be edited. */
public final class TransposedConvolutionModel {
    /** A step for each product. */
    public static final TimelineGrain PRODUCT = new TimelineGrain("grain.product");

    /** A step for each cell of the input. */
    public static final TimelineGrain CELL = new TimelineGrain("grain.element");

    /** All of it. */
    public static final TimelineGrain ALL = new TimelineGrain("grain.all");

    private final TimelineModel timeline = new TimelineModel();
    private final UndoableState<TransposedState> setup = new UndoableState<>(TransposedState.ofBook());
    private final ReadOnlyObjectWrapper<TransposedFrame> frame = new ReadOnlyObjectWrapper<>(this, "frame");
    private final ObjectProperty<@Nullable TransposedSpot> pointed = new SimpleObjectProperty<>(this, "pointed");
    private final TransposedWhatIfs whatIfs = new TransposedWhatIfs(this);
    private TimelineGrain grain = CELL;
    private boolean settling;

    /** The book's numbers. */
    public TransposedConvolutionModel() {
        timeline.declareGrains(List.of(PRODUCT, CELL, ALL), grain);
        settle(walk(setup.get()), 0);
        setup.stateProperty().addListener((observable, old, now) -> {
            pointed.set(null);
            settle(walk(now), getFrame().done() - 1);
        });
        timeline.positionProperty().addListener(observable -> moved());
        timeline.grainProperty().addListener(observable -> grainChosen());
    }

    private static TransposedWalk walk(TransposedState state) {
        return TransposedWalk.of(state.x(), state.w(), state.stride(), state.padding());
    }

    // Properties

    /** The steps. */
    public TimelineModel timeline() {
        return timeline;
    }

    /** What is set, and every change of it. */
    public UndoableState<TransposedState> setup() {
        return setup;
    }

    /** What the stage shows: settings, products and step, always of one another. */
    public ReadOnlyObjectProperty<TransposedFrame> frameProperty() {
        return frame.getReadOnlyProperty();
    }

    public TransposedFrame getFrame() {
        return frame.get();
    }

    /** The cell that is pointed at; null if none is. */
    public ObjectProperty<@Nullable TransposedSpot> pointedProperty() {
        return pointed;
    }

    /** What can be done otherwise. */
    public TransposedWhatIfs whatIfs() {
        return whatIfs;
    }

    // Commands

    /** Sets a number, or the nearest that is possible. */
    public void set(TransposedQuantity quantity, int wanted) {
        TransposedState now = setup.get();
        int value = Math.max(now.min(quantity), Math.min(now.max(quantity), wanted));
        setup.change(value == now.get(quantity) ? now : now.with(quantity, value), quantity);
        if (value != wanted) {
            setup.refuse(now.refusal(quantity, wanted));
        }
    }

    /** Takes the numbers of another scene. */
    public void take(TransposedState state) {
        setup.change(state);
    }

    /** All that decides what the scene shows. */
    public TransposedMoment moment() {
        return new TransposedMoment(setup.get(), StepMoment.of(timeline));
    }

    /**
     * Shows a moment.
     *
     * @throws IllegalArgumentException if the scene cannot show it; nothing has changed then
     */
    public void take(TransposedMoment moment) {
        TransposedState state = moment.setup();
        if (state.x().shape().rank() != 2 || state.w().shape().rank() != 2) {
            throw new IllegalArgumentException("x is (H, W) and w (FH, FW), but got "
                    + state.x().shape() + " and " + state.w().shape());
        }
        for (TransposedQuantity quantity : TransposedQuantity.values()) {
            int value = state.get(quantity);
            if (value < 0 || value > quantity.most() || quantity != TransposedQuantity.PADDING && value == 0) {
                throw new IllegalArgumentException(quantity + " is at most " + quantity.most() + ", but got " + value);
            }
        }
        Possible.requireNumbers(state.x(), "x");
        Possible.requireNumbers(state.w(), "w");
        // refuses what leaves nothing of the output
        walk(state);
        setup.change(state);
        moment.step().show(timeline);
    }

    /** Whether a number can be typed into a cell. */
    public boolean isTyped(TransposedSpot cell) {
        return cell.part() == TransposedPart.INPUT || cell.part() == TransposedPart.FILTER;
    }

    /** Sets a cell to a typed number. Returns whether it was one. */
    public boolean type(TransposedSpot cell, String typed) {
        return setup.attempt(() -> setup.get().with(cell, NumberBlock.number(typed)));
    }

    /** Adds to a cell, as by scrolling. */
    public void nudge(TransposedSpot cell, float by) {
        setup.change(setup.get().with(cell, getFrame().value(cell) + by), List.of("nudge", cell));
    }

    /** Pastes a block of numbers from a cell on. Returns whether it fitted. */
    public boolean paste(TransposedSpot cell, String text) {
        return setup.attempt(() -> setup.get().with(cell, NumberBlock.parse(text)));
    }

    /** Goes to the step that does the last product of a cell of the input, or of a place of the output. */
    public void goTo(TransposedSpot cell) {
        TransposedFrame now = getFrame();
        int cells = now.state().w().size();
        int wanted = switch (cell.part()) {
            case INPUT -> (cell.row() * now.state().x().dim(1) + cell.column() + 1) * cells - 1;
            case OUTPUT ->
                now.walk().products(cell.row(), cell.column()).stream()
                        .mapToInt(product -> product.cell() * cells + product.filterCell())
                        .max()
                        .orElse(now.done() - 1);
            default -> now.last().cell() * cells + cell.row() * now.state().w().dim(1) + cell.column();
        };
        timeline.seek(wanted / span(now.walk()));
    }

    // Steps

    private int span(TransposedWalk walk) {
        return PRODUCT.equals(grain) ? 1 : CELL.equals(grain) ? walk.filter().size() : walk.products();
    }

    /** Shows a walk at the step of a product, or of the last there is. */
    private void settle(TransposedWalk walk, int product) {
        settling = true;
        timeline.setCount(walk.products() / span(walk));
        timeline.seek(Math.min(product, walk.products() - 1) / span(walk));
        settling = false;
        show(walk);
    }

    private void show(TransposedWalk walk) {
        int span = span(walk);
        int position = timeline.getPosition();
        frame.set(new TransposedFrame(setup.get(), walk, position * span, (position + 1) * span));
    }

    private void moved() {
        if (!settling) {
            show(getFrame().walk());
        }
    }

    private void grainChosen() {
        TimelineGrain chosen = timeline.getGrain();
        if (chosen != null && !chosen.equals(grain)) {
            int done = getFrame().done();
            grain = chosen;
            settle(getFrame().walk(), done - 1);
        }
    }
}
