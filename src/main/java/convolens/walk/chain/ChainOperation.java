package convolens.walk.chain;

import java.util.List;

/**
 * One line of the code of section 7.4: an array made of others.
 *
 * @param kind what is done
 * @param result the array that is written
 * @param operands the arrays that are read: of a product the left factor, the right one and, if there is one, the bias
 * @param summed the axes that the result no longer has
 */
public record ChainOperation(Kind kind, ArrayName result, List<ArrayName> operands, List<Axis> summed) {

    /** What is done. */
    public enum Kind {
        /** im2col: every cell is copied from the image, 0 from the padding. */
        UNFOLD,
        /** The same numbers in the same order under another shape, or with axes exchanged. */
        REARRANGE,
        /** A matrix product, with or without a bias. */
        MULTIPLY,
        /** The largest of each row; padding takes no part. */
        MAX,
        /** The mean of each row; padding counts as zeros. */
        MEAN,
        /** A sum along axes. */
        SUM,
        /** The gradient of a maximum: it goes to the cell that won, the others get 0. */
        ROUTE,
        /** The gradient of a mean: each cell gets an equal share. */
        SPREAD,
        /** col2im: every cell of the image adds up the places to which it was copied. */
        FOLD,
        /** A gradient by differences: the number is moved up and down, the rest stays. */
        DIFFERENCE,
        /** Two numbers compared. */
        COMPARE
    }

    /** Whether the result is written cell by cell from one other cell each. */
    public boolean isCopy() {
        return kind == Kind.UNFOLD || kind == Kind.REARRANGE;
    }

    /** Whether each cell of the result is there as soon as the one it is made of. */
    boolean isFollowing() {
        return kind == Kind.REARRANGE || kind == Kind.COMPARE;
    }

    /** Whether a product has a bias. */
    public boolean hasBias() {
        return kind == Kind.MULTIPLY && operands.size() > 2;
    }
}
