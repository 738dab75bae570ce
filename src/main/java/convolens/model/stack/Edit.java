package convolens.model.stack;

import org.jspecify.annotations.Nullable;

/**
 * What comes of a change that was asked for.
 *
 * @param state the state after it, the one before where nothing could be done
 * @param refusal why it is not all that was asked for; null if it is
 * @param row where the layer in question stands now
 */
public record Edit(StackState state, @Nullable StackRefusal refusal, int row) {

    /** Whether it can be done as asked. */
    public boolean isPossible() {
        return refusal == null;
    }
}
