package convolens.view.control;

/** Cells that padding adds around a matrix, all with the same value. */
public record PaddingRing(int top, int left, int bottom, int right, float value) {
    /** No padding. */
    public static final PaddingRing NONE = new PaddingRing(0, 0, 0, 0, 0);

    public PaddingRing {
        if (Math.min(Math.min(top, left), Math.min(bottom, right)) < 0) {
            throw new IllegalArgumentException(
                    "padding is not negative, but got " + top + ", " + left + ", " + bottom + ", " + right);
        }
    }

    /** The same padding above and below, and left and right. */
    public static PaddingRing of(int vertical, int horizontal, float value) {
        return new PaddingRing(vertical, horizontal, vertical, horizontal, value);
    }
}
