package convolens.walk.chain;

import org.jspecify.annotations.Nullable;

/**
 * One term of a cell of a result.
 *
 * @param left the array of the first factor, or of the only number
 * @param leftCell its cell
 * @param a its value
 * @param right the array of the second factor; null where there is none
 * @param rightCell its cell; -1 where there is none
 * @param b its value; 1 where there is none
 * @param padding whether the first number is one that padding added
 */
public record ChainTerm(
        ArrayName left, int leftCell, float a, @Nullable ArrayName right, int rightCell, float b, boolean padding) {

    /** What the term adds: a · b in float32. */
    public float product() {
        return a * b;
    }

    /** Whether two numbers are multiplied. */
    public boolean isProduct() {
        return right != null;
    }
}
