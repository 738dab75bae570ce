package convolens.model.unfold.gradient;

import java.util.List;

/**
 * Where a number passes from one linear piece to another on the way from θ to θ ± h.
 *
 * @param right whether it lies between θ and θ + h
 * @param change what changes there
 * @param at of the output of the layer that changes, the indices of the cell
 */
public record Kink(boolean right, Change change, List<Integer> at) {

    /** What changes at a kink. */
    public enum Change {
        /** A ReLU opens. */
        OPENS,
        /** A ReLU closes. */
        CLOSES,
        /** Another cell wins a maximum. */
        WINNER
    }

    public Kink {
        at = List.copyOf(at);
    }
}
