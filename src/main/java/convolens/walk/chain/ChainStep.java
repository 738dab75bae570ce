package convolens.walk.chain;

/**
 * One step of a timeline through a chain.
 *
 * @param position its number, from 0
 * @param operation what is done
 * @param stage the number of the operation among those that are stepped through
 * @param portion how much of it
 * @param part the number of the step within the operation
 * @param parts the number of steps of the operation
 * @param at the indices that the step has chosen; all others run through their extents. Not to be modified
 * @param term the term of a sum, or -1 where all terms are done at once
 */
public record ChainStep(
        int position, ChainOperation operation, int stage, Portion portion, int part, int parts, int[] at, int term) {

    /** Whether the step is about one cell of the result. */
    public boolean isOneCell() {
        return portion == Portion.PRODUCT || portion == Portion.ELEMENT;
    }
}
