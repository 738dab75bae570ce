package convolens.engine.tensor;

/**
 * Rows and columns of padding on each of the four sides. They differ where a tool pads "SAME" and the rows to add are odd.
 *
 * @param top rows above, at least 0
 * @param left columns on the left, at least 0
 * @param bottom rows below, at least 0
 * @param right columns on the right, at least 0
 */
public record SidePadding(int top, int left, int bottom, int right) {

    /** The same above and below, and the same left and right. */
    public static SidePadding even(int paddingY, int paddingX) {
        return new SidePadding(paddingY, paddingX, paddingY, paddingX);
    }

    /** Whether opposite sides are alike. */
    public boolean isEven() {
        return top == bottom && left == right;
    }

    /** Whether there is none. */
    public boolean isNone() {
        return top == 0 && left == 0 && bottom == 0 && right == 0;
    }
}
