package convolens.model.setup;

import java.util.Objects;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * An immutable state, every change of it with its way back, and why the last change did not happen as it was asked for.
 *
 * @param <S> the state
 */
public final class UndoableState<S> {
    private final ReadOnlyObjectWrapper<S> state = new ReadOnlyObjectWrapper<>(this, "state");
    private final ReadOnlyObjectWrapper<@Nullable Refusal> refusal = new ReadOnlyObjectWrapper<>(this, "refusal");
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper(this, "canUndo");
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper(this, "canRedo");
    private final History<S> history = new History<>();
    private S start;

    /**
     * A change that may be impossible.
     *
     * @param <S> the state
     */
    public interface Attempt<S> {
        /**
         * The changed state.
         *
         * @throws RefusedException if it is impossible
         */
        S get() throws RefusedException;
    }

    /** @param start the first state, to which {@link #reset} goes back */
    public UndoableState(S start) {
        this.start = start;
        state.set(start);
    }

    // Properties

    /** What holds now. Changed by commands only. */
    public ReadOnlyObjectProperty<S> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public S get() {
        return state.get();
    }

    /** Why the last command did not do all it was asked for; null if it did. */
    public ReadOnlyObjectProperty<@Nullable Refusal> refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canUndoProperty() {
        return canUndo.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canRedoProperty() {
        return canRedo.getReadOnlyProperty();
    }

    // Commands

    /** Takes another start, with it as the state unless something was changed already. */
    public void begin(S first) {
        boolean untouched = !history.canUndo() && !history.canRedo() && get() == start;
        start = first;
        if (untouched) {
            show(first);
        }
    }

    /** Goes to another state. */
    public void change(S changed) {
        change(changed, null);
    }

    /**
     * Goes to another state.
     *
     * @param gesture what the change is a part of, to be undone with it; null for a change of its own
     */
    public void change(S changed, @Nullable Object gesture) {
        change(changed, gesture, null);
    }

    /**
     * Goes to another state that is not all that was asked for.
     *
     * @param gesture what the change is a part of, to be undone with it; null for a change of its own
     * @param why it is not; null if it is
     */
    public void change(S changed, @Nullable Object gesture, @Nullable Refusal why) {
        refusal.set(why);
        if (!Objects.equals(changed, get())) {
            history.leave(get(), gesture);
            show(changed);
        }
    }

    /** Goes to another state if that is possible. Returns whether it is. */
    public boolean attempt(Attempt<S> change) {
        try {
            change(change.get());
            return true;
        } catch (RefusedException e) {
            refusal.set(e.refusal());
            return false;
        }
    }

    /** Says why what was done is not all that was asked for; null if it is. */
    public void refuse(@Nullable Refusal why) {
        refusal.set(why);
    }

    /** Keeps what was set earlier, because the latest could not be computed. */
    public void fallBack(S kept, Refusal why) {
        show(kept);
        refusal.set(why);
    }

    /** Ends a gesture such as dragging a slider: the next change is undone apart from it. */
    public void endGesture() {
        history.endGesture();
    }

    /** Takes the last change back. */
    public void undo() {
        if (history.canUndo()) {
            refusal.set(null);
            show(history.undo(get()));
        }
    }

    /** Does the last change again that was taken back. */
    public void redo() {
        if (history.canRedo()) {
            refusal.set(null);
            show(history.redo(get()));
        }
    }

    /** Goes back to the start; can be undone. */
    public void reset() {
        change(start);
    }

    private void show(S changed) {
        // before the state, so that whoever hears of that finds both right
        canUndo.set(history.canUndo());
        canRedo.set(history.canRedo());
        state.set(changed);
    }
}
