package convolens.model.setup;

import convolens.engine.tensor.PaddingFill;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * What is set on a stage, and every change of it with its way back.
 *
 * <p>No command can reach an invalid state: what cannot be done becomes the nearest that can, and {@link
 * #refusalProperty()} says why.
 *
 * @param <B> what a scene sets besides the operation, to be undone with it; {@link Void} where it sets nothing
 */
public final class Setup<B> implements InputSetup {
    private final SlidingState start;
    private final Map<Quantity, Integer> max;
    private final UndoableState<Contents<B>> contents;
    private final ReadOnlyObjectWrapper<SlidingState> state = new ReadOnlyObjectWrapper<>(this, "state");
    private final ReadOnlyObjectWrapper<B> besides = new ReadOnlyObjectWrapper<>(this, "besides");

    /**
     * All that is set: what one step of the history goes back to.
     *
     * @param besides what is set besides the operation; null where a scene sets nothing
     */
    public record Contents<B>(SlidingState state, @Nullable B besides) {
        /** What is set besides the operation, in a scene that sets something. */
        public B given() {
            return Objects.requireNonNull(besides);
        }
    }

    /** A setup that allows all that {@link Limits} allows. */
    public Setup(SlidingState start) {
        this(start, Map.of());
    }

    /**
     * A setup of a stage with less room.
     *
     * @param start the state with which the book begins
     * @param max the largest values of some quantities, where they are below {@link Limits}
     */
    public Setup(SlidingState start, Map<Quantity, Integer> max) {
        this(start, max, null);
    }

    /**
     * A setup of a stage on which more is set than an operation.
     *
     * @param besides what that is at first; immutable
     */
    public Setup(SlidingState start, Map<Quantity, Integer> max, @Nullable B besides) {
        this.start = start;
        this.max = Map.copyOf(max);
        this.contents = new UndoableState<>(new Contents<>(start, besides));
        this.besides.set(besides);
        state.set(start);
        // not a change listener: those hear later than whoever follows the whole, who asks for the parts
        contents.stateProperty().addListener(observable -> {
            this.besides.set(contents.get().besides);
            state.set(contents.get().state);
        });
    }

    // Properties

    /** What is set. Changed by commands only. */
    @Override
    public ReadOnlyObjectProperty<SlidingState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public SlidingState getState() {
        return state.get();
    }

    @Override
    public InputSource inputSource() {
        return getState().inputSource();
    }

    @Override
    public int value(Quantity quantity) {
        return quantity.of(getState());
    }

    /** What a scene sets besides the operation, to be undone with it; null where it sets nothing. */
    public ReadOnlyObjectProperty<B> besidesProperty() {
        return besides.getReadOnlyProperty();
    }

    /** All that is set, told once for each change. */
    public ReadOnlyObjectProperty<Contents<B>> contentsProperty() {
        return contents.stateProperty();
    }

    @Override
    public ReadOnlyObjectProperty<@Nullable Refusal> refusalProperty() {
        return contents.refusalProperty();
    }

    public ReadOnlyBooleanProperty canUndoProperty() {
        return contents.canUndoProperty();
    }

    public ReadOnlyBooleanProperty canRedoProperty() {
        return contents.canRedoProperty();
    }

    /** The state with which the book begins. */
    public SlidingState start() {
        return start;
    }

    @Override
    public Quantity.Bounds bounds(Quantity quantity) {
        return bounds(quantity, getState());
    }

    /** What a quantity can be while everything else is as in a state. */
    Quantity.Bounds bounds(Quantity quantity, SlidingState state) {
        Quantity.Bounds all = quantity.bounds(state);
        return new Quantity.Bounds(all.min(), Math.min(all.max(), max.getOrDefault(quantity, all.max())));
    }

    private int largestSide() {
        return Math.min(max.getOrDefault(Quantity.HEIGHT, Limits.SIZE), max.getOrDefault(Quantity.WIDTH, Limits.SIZE));
    }

    // Commands: settings

    @Override
    public void set(Quantity quantity, int wanted) {
        QuantityChange found = QuantityChange.of(getState(), quantity, wanted, bounds(quantity));
        contents.change(new Contents<>(found.state(), besides.get()), quantity, found.why());
    }

    @Override
    public void endGesture() {
        contents.endGesture();
    }

    /** Chooses what happens under the window. The padding of a pooling becomes smaller than its window. */
    public void setOperation(Operation operation) {
        apply(Edits.operation(getState(), operation));
    }

    /** Chooses what happens under the window, together with what is set besides it. */
    public void setOperation(Operation operation, @Nullable B changedBesides) {
        set(Edits.operation(getState(), operation), changedBesides);
    }

    /** Adds the bias, or leaves it out. */
    public void setBiased(boolean biased) {
        apply(Edits.biased(getState(), biased));
    }

    /**
     * Sets where the padding of a convolution has its values from.
     *
     * @throws IllegalStateException in a pooling, whose padding holds nothing
     */
    public void setFill(PaddingFill fill) {
        if (getState().operation().isPooling()) {
            throw new IllegalStateException("the padding of a pooling holds no values");
        }
        apply(Edits.fill(getState(), fill));
    }

    /** Pads as Keras does with SAME: the output is as large as the input divided by the stride, rounded up. */
    public void padSame() {
        attempt(() -> Edits.paddedSame(getState()));
    }

    /** Sets what the padding of a convolution holds. */
    public void setPaddingValue(String typed) {
        attempt(() -> Edits.paddingValue(getState(), NumberBlock.number(typed)));
    }

    @Override
    public void chooseInput(InputSource source) {
        boolean returns = getState().inputSource().preset().isPicture()
                && source.preset() == start.inputSource().preset();
        apply(
                returns
                        ? Edits.input(getState(), source, start.sizes())
                        : Edits.input(getState(), source, largestSide()));
    }

    /**
     * Makes one sample of something else. Its picture brings its own size, unless another sample shows a picture already;
     * does nothing if the sample has gone.
     */
    @Override
    public void chooseInput(int sample, InputSource source) {
        if (sample < getState().sizes().samples()) {
            apply(Edits.input(getState(), sample, source, largestSide()));
        }
    }

    /**
     * Makes a sample of a drawing, as {@link #chooseInput(int, InputSource)} does. All of a stroke is undone at once, if
     * {@link #endGesture} follows it.
     */
    public void draw(int sample, InputPicture drawing) {
        if (sample < getState().sizes().samples()) {
            InputSource source = new InputSource(InputPreset.DRAWN, 0, List.of(drawing));
            change(Edits.input(getState(), sample, source, largestSide()), List.of(InputPreset.DRAWN, sample));
        }
    }

    /** Makes one filter of something else. */
    public void chooseFilter(int filter, FilterSource source) {
        apply(Edits.filter(getState(), filter, source));
    }

    /** Sets what the scene sets besides the operation. */
    public void setBesides(B changed) {
        set(getState(), changed);
    }

    /**
     * Sets what the scene sets besides the operation.
     *
     * @param gesture changes that belong to one gesture are undone at once; null for a change of its own
     */
    public void setBesides(B changed, @Nullable Object gesture) {
        contents.change(new Contents<>(getState(), changed), gesture);
    }

    /** Sets everything at once. */
    public void set(SlidingState changed, @Nullable B changedBesides) {
        contents.change(new Contents<>(changed, changedBesides));
    }

    // Commands: cells of one sample

    /** Sets a cell to a typed number. Returns whether it was one, and the cell exists. */
    public boolean type(int sample, Spot cell, String typed) {
        return CellEdits.exists(getState(), sample, cell)
                && attempt(() -> CellEdits.cell(getState(), sample, cell, NumberBlock.number(typed)));
    }

    /** Adds to a cell, as by scrolling. */
    public void nudge(int sample, Spot cell, float difference) {
        contents.refuse(null);
        if (CellEdits.exists(getState(), sample, cell)) {
            change(CellEdits.nudge(getState(), sample, cell, difference), List.of("nudge", cell));
        }
    }

    /** Pastes a block of text from a cell on. Returns whether it fitted, and the cell exists. */
    public boolean paste(int sample, Spot cell, String text) {
        return CellEdits.exists(getState(), sample, cell)
                && attempt(() -> CellEdits.paste(getState(), sample, cell, NumberBlock.parse(text)));
    }

    /** The value of a cell of the input, a filter or the bias. */
    public float value(int sample, Spot cell) {
        return CellEdits.value(getState(), sample, cell);
    }

    // Commands: history

    /** Takes the last change back. */
    public void undo() {
        contents.undo();
    }

    /** Does the last change again that was taken back. */
    public void redo() {
        contents.redo();
    }

    /** Goes back to the state with which the book begins; can be undone. */
    public void reset() {
        contents.reset();
    }

    /** Keeps an earlier state, because the latest could not be computed. */
    public void fallBack(SlidingState kept, Refusal why) {
        fallBack(new Contents<>(kept, besides.get()), why);
    }

    /** Keeps what was set earlier, because the latest could not be computed. */
    public void fallBack(Contents<B> kept, Refusal why) {
        contents.fallBack(kept, why);
    }

    /** Leaves everything as it is, and says why. */
    public void refuse(Refusal why) {
        contents.refuse(why);
    }

    private boolean attempt(UndoableState.Attempt<SlidingState> attempt) {
        return contents.attempt(() -> new Contents<>(attempt.get(), besides.get()));
    }

    private void apply(SlidingState changed) {
        change(changed, null);
    }

    private void change(SlidingState changed, @Nullable Object gesture) {
        contents.change(new Contents<>(changed, besides.get()), gesture);
    }
}
