package convolens.data;

import java.util.List;

/**
 * Which stored values become 0 and 1: x = (v − low) / (high − low), limited to [0,1].
 *
 * <p>No file says it, so the training images decide: values within [0,1] stay what they are; bytes, and other values within
 * [0,255], are divided by 255 where one of them is in the upper half, and else by the largest, as for images of 16 shades;
 * otherwise the smallest and the largest become 0 and 1. The test images are scaled as the training images are.
 *
 * @param low the value that becomes 0
 * @param high the value that becomes 1, greater than {@code low}
 */
public record ValueRange(double low, double high) {
    private static final int LARGEST_BYTE = 255;
    private static final int UPPER_HALF = 128;
    private static final ValueRange UNIT = new ValueRange(0, 1);
    private static final ValueRange BYTE = new ValueRange(0, LARGEST_BYTE);

    /**
     * The range that the elements of an array ask for.
     *
     * @throws DataException if an element is not a finite number
     */
    static ValueRange of(StoredArray file) throws DataException {
        return of(List.of(file));
    }

    /**
     * The range that the elements of several arrays ask for together.
     *
     * @throws DataException if an element is not a finite number
     */
    static ValueRange of(List<? extends StoredArray> files) throws DataException {
        double least = Double.POSITIVE_INFINITY;
        double greatest = Double.NEGATIVE_INFINITY;
        for (StoredArray file : files) {
            double[] both = extremes(file);
            least = Math.min(least, both[0]);
            greatest = Math.max(greatest, both[1]);
        }
        if (least < 0 || greatest > LARGEST_BYTE) {
            return new ValueRange(least, greatest > least ? greatest : least + Math.ulp(least));
        }
        if (greatest <= 1) {
            return UNIT;
        }
        return greatest >= UPPER_HALF ? BYTE : new ValueRange(0, greatest);
    }

    /** The least and the greatest element; of bytes only as much as decides. */
    private static double[] extremes(StoredArray file) throws DataException {
        boolean bytes = file.type() == ElementType.UBYTE;
        double least = Double.POSITIVE_INFINITY;
        double greatest = Double.NEGATIVE_INFINITY;
        int size = file.shape().size();
        for (int i = 0; i < size; i++) {
            double value = file.value(i);
            if (!Double.isFinite(value)) {
                throw file.atElement(i, "expected a finite pixel value, but found " + value);
            }
            least = Math.min(least, value);
            greatest = Math.max(greatest, value);
            if (bytes && greatest >= UPPER_HALF) {
                break;
            }
        }
        return new double[] {least, greatest};
    }

    /** Whether it is that of most images: 0 is black and 255 is white. */
    public boolean isUsual() {
        return equals(BYTE);
    }

    /** The value in [0,1] that stands for a stored one. */
    float scale(double value) {
        // Halved, so that the difference of two huge doubles stays finite.
        double x = (value / 2 - low / 2) / (high / 2 - low / 2);
        return (float) Math.min(1, Math.max(0, x));
    }
}
