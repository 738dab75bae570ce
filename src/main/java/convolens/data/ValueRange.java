package convolens.data;

/**
 * Which stored values become 0 and 1: x = (v − low) / (high − low), limited to [0,1].
 *
 * <p>Unsigned bytes are divided by 255, always. Other types say nothing of their scale, so the training images decide:
 * values within [0,1] stay what they are, values within [0,255] are divided by 255, and otherwise the smallest and
 * the largest become 0 and 1. The test images are scaled as the training images are.
 *
 * @param low the value that becomes 0
 * @param high the value that becomes 1, greater than {@code low}
 */
record ValueRange(double low, double high) {
    private static final ValueRange UNIT = new ValueRange(0, 1);
    private static final ValueRange BYTE = new ValueRange(0, 255);

    /**
     * The range that the elements of a file ask for.
     *
     * @throws DataException if an element is not a finite number
     */
    static ValueRange of(IdxFile file) throws DataException {
        if (file.type() == ElementType.UBYTE) {
            return BYTE;
        }
        double min = Double.POSITIVE_INFINITY;
        double greatest = Double.NEGATIVE_INFINITY;
        int size = file.shape().size();
        for (int i = 0; i < size; i++) {
            double value = file.value(i);
            if (!Double.isFinite(value)) {
                throw file.atElement(i, "expected a finite pixel value, but found " + value);
            }
            min = Math.min(min, value);
            greatest = Math.max(greatest, value);
        }
        if (min >= 0 && greatest <= 255) {
            return greatest <= 1 ? UNIT : BYTE;
        }
        return new ValueRange(min, greatest > min ? greatest : min + Math.ulp(min));
    }

    /** The value in [0,1] that stands for a stored one. */
    float scale(double value) {
        // Halved, so that the difference of two huge doubles stays finite.
        double x = (value / 2 - low / 2) / (high / 2 - low / 2);
        return (float) Math.min(1, Math.max(0, x));
    }
}
