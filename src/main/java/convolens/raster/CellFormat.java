package convolens.raster;

import org.jspecify.annotations.Nullable;

/**
 * The one format that all numbers of a matrix share, with few digits: whole numbers without decimals, others with as many
 * as the largest needs for about three digits.
 *
 * @param decimals after the decimal sign; −1 for powers of ten
 * @param signed whether positive numbers have a sign
 */
public record CellFormat(int decimals, boolean signed) {
    private static final int POWERS = -1;
    private static final float LARGEST_PLAIN = 1e6f;

    /** The format for these values. */
    public static CellFormat of(float[] values, int from, int count, boolean signed) {
        Range range = Range.of(values, from, count);
        float largest = range.isEmpty() ? 0 : range.symmetric().max();
        return new CellFormat(decimals(largest, areWhole(values, from, count)), signed);
    }

    private static int decimals(float largest, boolean whole) {
        if (largest >= LARGEST_PLAIN || largest > 0 && largest < 0.001f) {
            return POWERS;
        }
        if (whole || largest >= 1000) {
            return 0;
        }
        return largest >= 10 ? 1 : largest >= 0.1f ? 2 : 3;
    }

    private static boolean areWhole(float[] values, int from, int count) {
        for (int i = from; i < from + count; i++) {
            if (Float.isFinite(values[i]) && values[i] != Math.rint(values[i])) {
                return false;
            }
        }
        return true;
    }

    /** A value in this format. */
    public String text(float value, NumberText numbers) {
        if (decimals == POWERS) {
            return numbers.scientific(value, 2);
        }
        return signed ? numbers.signed(value, decimals) : numbers.fixed(value, decimals);
    }

    /** How many characters the widest of these values takes. */
    public int width(float[] values, int from, int count, NumberText numbers) {
        Range range = Range.of(values, from, count);
        int widest = range.isEmpty()
                ? 1
                : Math.max(
                        text(range.min(), numbers).length(),
                        text(range.max(), numbers).length());
        if (decimals == POWERS) {
            for (int i = from; i < from + count; i++) {
                widest = Math.max(widest, text(values[i], numbers).length());
            }
        }
        return widest;
    }

    /** Whether it tells these values from zero: not if the largest of them would be written as one. */
    public boolean tells(float[] values, int from, int count) {
        Range range = Range.of(values, from, count);
        float largest = range.isEmpty() ? 0 : range.symmetric().max();
        return decimals == POWERS || largest == 0 || largest >= 0.5 * Math.pow(10, -decimals);
    }

    /** The same with one digit less, or null if nothing would be left to tell. */
    public @Nullable CellFormat shorter() {
        return decimals > 1 ? new CellFormat(decimals - 1, signed) : null;
    }
}
