package convolens.model.setup;

import convolens.engine.tensor.Tensor;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/** A drawing by hand, stroke by stroke: each can be taken back and done again. */
public final class DrawingHistory {
    private static final Object STROKE = new Object();

    private final History<Tensor> history = new History<>();
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper(this, "canUndo");
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper(this, "canRedo");
    private Tensor now;

    /** @param empty (1,h,w), the drawing before the first stroke */
    public DrawingHistory(Tensor empty) {
        now = empty;
    }

    /** The drawing of this moment, (1,h,w); not to be modified. */
    public Tensor now() {
        return now;
    }

    /** Whether there is a stroke to take back. */
    public ReadOnlyBooleanProperty canUndoProperty() {
        return canUndo.getReadOnlyProperty();
    }

    /** Whether a stroke was taken back. */
    public ReadOnlyBooleanProperty canRedoProperty() {
        return canRedo.getReadOnlyProperty();
    }

    /** The drawing has changed; what changes until {@link #endStroke()} is one stroke. */
    public void draw(Tensor drawing) {
        history.leave(now, STROKE);
        now = drawing;
        tell();
    }

    /** The next change is a stroke of its own. */
    public void endStroke() {
        history.endGesture();
    }

    /** Takes the last stroke back; nothing where there is none. */
    public void undo() {
        if (history.canUndo()) {
            now = history.undo(now);
            tell();
        }
    }

    /** Does a stroke again; nothing where none was taken back. */
    public void redo() {
        if (history.canRedo()) {
            now = history.redo(now);
            tell();
        }
    }

    private void tell() {
        canUndo.set(history.canUndo());
        canRedo.set(history.canRedo());
    }
}
