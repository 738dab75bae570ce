package convolens.model.array;

import convolens.model.setup.InputPicture;
import convolens.model.setup.InputSetup;
import convolens.model.setup.InputSource;
import convolens.model.setup.NumberBlock;
import convolens.model.setup.Possible;
import convolens.model.setup.Quantity;
import convolens.model.setup.Refusal;
import convolens.model.setup.RefusedException;
import convolens.model.setup.UndoableState;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.jspecify.annotations.Nullable;

/**
 * An array of four axes that is set, and every change of it with its way back.
 *
 * @param <B> what the scene sets besides the array, to be undone with it
 */
public final class ArraySetup<B> implements InputSetup {
    private static final List<Quantity> AXES =
            List.of(Quantity.SAMPLES, Quantity.CHANNELS, Quantity.HEIGHT, Quantity.WIDTH);

    private final ArrayState start;
    private final int[] max;
    private final UndoableState<Contents<B>> contents;

    /**
     * All that is set.
     *
     * @param besides what is set besides the array
     */
    public record Contents<B>(ArrayState array, B besides) {}

    /**
     * A setup of a scene.
     *
     * @param start the array with which it opens
     * @param besides what is set besides it at first; immutable
     * @param max the largest extents
     */
    ArraySetup(ArrayState start, B besides, int... max) {
        this.start = start;
        this.max = max.clone();
        this.contents = new UndoableState<>(new Contents<>(start, besides));
    }

    @Override
    public ReadOnlyObjectProperty<Contents<B>> stateProperty() {
        return contents.stateProperty();
    }

    /** The array, and every change with its way back. */
    public UndoableState<Contents<B>> contents() {
        return contents;
    }

    ArrayState array() {
        return contents.get().array();
    }

    B besides() {
        return contents.get().besides();
    }

    @Override
    public InputSource inputSource() {
        return array().inputSource();
    }

    @Override
    public int value(Quantity quantity) {
        return array().input().dim(axis(quantity));
    }

    @Override
    public Quantity.Bounds bounds(Quantity quantity) {
        return new Quantity.Bounds(1, max[axis(quantity)]);
    }

    private static int axis(Quantity quantity) {
        int axis = AXES.indexOf(quantity);
        if (axis < 0) {
            throw new IllegalArgumentException("an array has no " + quantity);
        }
        return axis;
    }

    @Override
    public ReadOnlyObjectProperty<@Nullable Refusal> refusalProperty() {
        return contents.refusalProperty();
    }

    // Commands

    @Override
    public void set(Quantity quantity, int wanted) {
        Quantity.Bounds bounds = bounds(quantity);
        int value = bounds.clamp(wanted);
        Refusal why =
                value == wanted ? null : Refusal.of(Refusal.Reason.OUT_OF_RANGE, wanted, bounds.min(), bounds.max());
        contents.change(with(resized(Map.of(quantity, value))), quantity, why);
    }

    private ArrayState resized(Map<Quantity, Integer> extents) {
        int[] dims = AXES.stream()
                .mapToInt(axis -> extents.getOrDefault(axis, value(axis)))
                .toArray();
        boolean same = extents.entrySet().stream().allMatch(each -> each.getValue() == value(each.getKey()));
        return same ? array() : array().sized(dims);
    }

    private Contents<B> with(ArrayState changed) {
        return new Contents<>(changed, besides());
    }

    @Override
    public void endGesture() {
        contents.endGesture();
    }

    @Override
    public void chooseInput(InputSource source) {
        ArrayState now = array();
        int height = now.input().dim(2);
        int width = now.input().dim(3);
        if (source.preset().isPicture()) {
            InputPicture picture = source.given(0);
            double shrink = picture.shrinkTo(Math.min(max[2], max[3]));
            height = bounds(Quantity.HEIGHT).clamp((int) Math.round(picture.height() * shrink));
            width = bounds(Quantity.WIDTH).clamp((int) Math.round(picture.width() * shrink));
        } else if (inputSource().preset().isPicture()
                && source.preset() == start.inputSource().preset()) {
            height = start.input().dim(2);
            width = start.input().dim(3);
        }
        contents.change(with(now.made(source, now.input().dim(0), now.input().dim(1), height, width)));
    }

    @Override
    public void chooseInput(int sample, InputSource source) {
        int samples = value(Quantity.SAMPLES);
        if (sample < samples) {
            contents.change(with(array().made(
                            inputSource().with(sample, source, samples),
                            array().input().shape().toArray())));
        }
    }

    /** Sets what the scene sets besides the array. */
    void setBesides(B changed) {
        set(array(), changed);
    }

    /** Sets everything at once. */
    void set(ArrayState changed, B besides) {
        contents.change(new Contents<>(changed, besides));
    }

    /** Sets an element to a typed number. Returns whether it was one. */
    boolean type(int offset, String typed) {
        return contents.attempt(() -> with(array().with(offset, NumberBlock.number(typed))));
    }

    /**
     * Pastes a block of text from an element on. Returns whether it fitted. From the first of a plane on, a block that is
     * larger makes room for itself as far as there is some.
     */
    boolean paste(int offset, String text) {
        return contents.attempt(() -> with(pasted(offset, NumberBlock.parse(text))));
    }

    private ArrayState pasted(int offset, NumberBlock block) throws RefusedException {
        int[] index = array().input().shape().index(offset);
        boolean first = index[2] == 0 && index[3] == 0;
        boolean grows = first && block.height() <= max[2] && block.width() <= max[3];
        ArrayState roomy = grows
                ? resized(Map.of(
                        Quantity.HEIGHT, Math.max(block.height(), value(Quantity.HEIGHT)),
                        Quantity.WIDTH, Math.max(block.width(), value(Quantity.WIDTH))))
                : array();
        int rows = roomy.input().dim(2) - index[2];
        int columns = roomy.input().dim(3) - index[3];
        if (block.height() > rows || block.width() > columns) {
            throw new RefusedException(Refusal.Reason.BLOCK_DOES_NOT_FIT, block.height(), block.width(), rows, columns);
        }
        return roomy.with(roomy.input().shape().offset(index), block);
    }

    public void undo() {
        contents.undo();
    }

    public void redo() {
        contents.redo();
    }

    public void reset() {
        contents.reset();
    }

    /**
     * Checks an array that did not come about by these commands.
     *
     * @throws IllegalArgumentException if it is beyond what can be set; the message says what would be right
     */
    void require(ArrayState state) {
        for (Quantity quantity : AXES) {
            Quantity.Bounds bounds = bounds(quantity);
            int value = state.input().dim(axis(quantity));
            if (bounds.clamp(value) != value) {
                throw new IllegalArgumentException(
                        quantity + " is from " + bounds.min() + " to " + bounds.max() + ", but got " + value);
            }
        }
        Possible.requireInput(state.input(), state.inputSource());
    }
}
