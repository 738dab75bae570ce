package convolens.model.setup;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What was before, and what was undone. Changes that belong to one gesture, such as dragging a slider, are undone at once.
 *
 * @param <S> an immutable state
 */
public final class History<S> {
    private static final int DEPTH = 200;

    private final Deque<S> past = new ArrayDeque<>();
    private final Deque<S> future = new ArrayDeque<>();
    private @Nullable Object gesture;

    /**
     * Remembers a state that is about to be left.
     *
     * @param by the gesture that changes it; {@code null} for a change of its own
     */
    public void leave(S state, @Nullable Object by) {
        future.clear();
        boolean continued = by != null && Objects.equals(by, gesture) && !past.isEmpty();
        gesture = by;
        if (continued) {
            return;
        }
        past.push(state);
        if (past.size() > DEPTH) {
            past.removeLast();
        }
    }

    /** The next change is a gesture of its own. */
    public void endGesture() {
        gesture = null;
    }

    /** Whether there is something to take back. */
    public boolean canUndo() {
        return !past.isEmpty();
    }

    /** Whether there is something to do again. */
    public boolean canRedo() {
        return !future.isEmpty();
    }

    /** The state before, for one that is left. */
    public S undo(S now) {
        endGesture();
        future.push(now);
        return past.pop();
    }

    /** The state after, for one that is left. */
    public S redo(S now) {
        endGesture();
        past.push(now);
        return future.pop();
    }
}
