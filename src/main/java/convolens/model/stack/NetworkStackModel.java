package convolens.model.stack;

import convolens.engine.network.Architecture;
import convolens.model.StepMoment;
import convolens.model.TimelineModel;
import convolens.model.setup.History;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/**
 * Two networks beside each other, the affine stack of figure 7-1 and the CNN of figure 7-2: their layers, how far the
 * data have come, and every change with its way back.
 *
 * <p>No command can reach an invalid state: what cannot be done becomes the nearest that can, or is refused, and
 * {@link #refusalProperty()} says why.
 */
public final class NetworkStackModel {
    private final ReadOnlyObjectWrapper<StackFrame> frame = new ReadOnlyObjectWrapper<>(this, "frame");
    private final ReadOnlyObjectWrapper<StackPass> pass = new ReadOnlyObjectWrapper<>(this, "pass");
    private final ReadOnlyObjectWrapper<StackRefusal> refusal = new ReadOnlyObjectWrapper<>(this, "refusal");
    private final ReadOnlyObjectWrapper<StackPlace> selected = new ReadOnlyObjectWrapper<>(this, "selected");
    private final ObjectProperty<StackPlace> pointed = new SimpleObjectProperty<>(this, "pointed");
    private final ObjectProperty<StackMeasure> measure =
            new SimpleObjectProperty<>(this, "measure", StackMeasure.PARAMETERS);
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper(this, "canUndo");
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper(this, "canRedo");
    private final History<StackState> history = new History<>();
    private final StackSteps steps;

    /** The networks of the book's figures. */
    public NetworkStackModel() {
        frame.set(StackFrame.of(StackState.ofBook()));
        selected.set(new StackPlace(Side.CNN, 1));
        steps = new StackSteps(frame::get);
    }

    // Properties

    /** The steps: how far the data have come. */
    public TimelineModel timeline() {
        return steps.timeline();
    }

    /** Settings, shapes and parameters, always of one another. */
    public ReadOnlyObjectProperty<StackFrame> frameProperty() {
        return frame.getReadOnlyProperty();
    }

    public StackFrame getFrame() {
        return frame.get();
    }

    /** The digit's way through both networks; null until it is known for the settings of now. */
    public ReadOnlyObjectProperty<StackPass> passProperty() {
        return pass.getReadOnlyProperty();
    }

    public StackPass getPass() {
        return pass.get();
    }

    /** Why the last command did not do all it was asked for; null if it did. */
    public ReadOnlyObjectProperty<StackRefusal> refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    /** The row whose numbers can be set; never null. */
    public ReadOnlyObjectProperty<StackPlace> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    public StackPlace getSelected() {
        return selected.get();
    }

    /** The row that is pointed at; null if none is. */
    public ObjectProperty<StackPlace> pointedProperty() {
        return pointed;
    }

    public ReadOnlyBooleanProperty canUndoProperty() {
        return canUndo.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canRedoProperty() {
        return canRedo.getReadOnlyProperty();
    }

    /** The row that the data have reached in a stack. */
    public int reached(Side side) {
        return steps.reached(side);
    }

    // Commands

    /** Chooses the row whose numbers can be set. */
    public void select(StackPlace place) {
        refusal.set(null);
        selected.set(place);
    }

    /** Lets the data go as far as a row. */
    public void goTo(StackPlace place) {
        steps.goTo(place);
    }

    /** Sets a number of the input or of the selected layer, or the nearest that fits. */
    public void set(StackQuantity quantity, int wanted) {
        apply(StackEdits.set(state(), getSelected(), quantity, wanted), List.of(quantity, getSelected()));
    }

    /** Ends a gesture such as dragging a slider: the next change is undone apart from it. */
    public void endGesture() {
        history.endGesture();
    }

    /** Makes the selected layer one of another kind. */
    public void swap(LayerKind kind) {
        apply(StackEdits.swap(state(), getSelected(), kind), null);
    }

    /** Puts a layer behind the selected row and selects it. */
    public void insert(LayerKind kind) {
        apply(StackEdits.insert(state(), getSelected(), kind), null);
    }

    /** Takes the selected layer out. */
    public void remove() {
        apply(StackEdits.remove(state(), getSelected()), null);
    }

    /** Exchanges the selected layer with the one behind it (1) or before it (−1). */
    public void move(int by) {
        apply(StackEdits.move(state(), getSelected(), by), null);
    }

    /** Sends another of the test digits through. */
    public void chooseDigit(int digit) {
        change(state().withDigit(digit), null);
    }

    /** Draws other initial weights. */
    public void reseed(long seed) {
        change(state().withSeed(seed), null);
    }

    /**
     * Shows a network beside the affine stack, to be changed; can be undone.
     *
     * @return whether the editor has all of its layers; otherwise nothing changes
     */
    public boolean take(Architecture network) {
        StackState wanted = StackEdits.taken(state(), network);
        if (wanted == null) {
            return false;
        }
        if (!wanted.equals(state())) {
            refusal.set(null);
            change(wanted, null);
            selected.set(new StackPlace(Side.CNN, 1));
        }
        return true;
    }

    /** Shows a network that is known by name, for the pictures it was made for; can be undone. */
    public void choose(StackPreset preset) {
        refusal.set(null);
        StackState wanted = state().with(preset);
        if (!wanted.equals(state())) {
            change(wanted, null);
            selected.set(new StackPlace(Side.CNN, 1));
        }
    }

    /** What the bars of the layers compare. */
    public ObjectProperty<StackMeasure> measureProperty() {
        return measure;
    }

    /** All that decides what the scene shows. */
    public StackMoment moment() {
        return new StackMoment(state(), getSelected(), measure.get(), StepMoment.of(timeline()));
    }

    /**
     * Shows a moment.
     *
     * @throws IllegalArgumentException if the scene cannot show it; nothing has changed then
     */
    public void take(StackMoment moment) {
        moment.require();
        refusal.set(null);
        if (!moment.setup().equals(state())) {
            change(moment.setup(), null);
        }
        selected.set(moment.selected());
        measure.set(moment.measure());
        moment.step().show(timeline());
    }

    /** Takes the last change back. */
    public void undo() {
        if (history.canUndo()) {
            show(history.undo(state()));
        }
    }

    /** Does the last change again that was taken back. */
    public void redo() {
        if (history.canRedo()) {
            show(history.redo(state()));
        }
    }

    /** Goes back to the networks of the figures; can be undone. */
    public void reset() {
        refusal.set(null);
        StackState book = StackState.ofBook();
        if (!book.equals(state())) {
            change(book, null);
        }
    }

    /** Takes what the engine made of the digit, if it is still about the settings of now. */
    public void show(StackPass made) {
        if (made.state() == state()) {
            pass.set(made);
        }
    }

    // State

    private StackState state() {
        return frame.get().state();
    }

    private void apply(Edit edit, @Nullable Object gesture) {
        refusal.set(edit.refusal());
        if (!edit.state().equals(state())) {
            StackPlace before = getSelected();
            change(edit.state(), gesture);
            selected.set(new StackPlace(before.side(), edit.row()));
        }
    }

    private void change(StackState changed, @Nullable Object gesture) {
        history.leave(state(), gesture);
        settle(changed);
    }

    private void show(StackState changed) {
        refusal.set(null);
        settle(changed);
    }

    private void settle(StackState changed) {
        pointed.set(null);
        pass.set(null);
        StackFrame now = StackFrame.of(changed);
        StackPlace place = getSelected();
        int last = now.flow(place.side()).softmax();
        if (place.row() > last) {
            selected.set(new StackPlace(place.side(), last));
        }
        frame.set(now);
        steps.settle();
        canUndo.set(history.canUndo());
        canRedo.set(history.canRedo());
    }
}
