package convolens.raster;

/**
 * The values from which and to which a colour map reaches. Values that are not finite do not count.
 *
 * @param min the lowest value
 * @param max the highest value, not below {@code min} unless the range is {@link #EMPTY}
 */
public record Range(float min, float max) {
    /** The range of no values. */
    public static final Range EMPTY = new Range(Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY);

    /** The range from 0 to 1: images and probabilities. */
    public static final Range UNIT = new Range(0, 1);

    public Range {
        boolean empty = min == Float.POSITIVE_INFINITY && max == Float.NEGATIVE_INFINITY;
        if (!empty && !(Float.isFinite(min) && Float.isFinite(max) && min <= max)) {
            throw new IllegalArgumentException(
                    "a range needs finite ends with min ≤ max, but got " + min + " and " + max);
        }
    }

    /** The range of the finite values among all of these. */
    public static Range of(float... values) {
        return of(values, 0, values.length);
    }

    /** The range of the finite values among {@code values[from] … values[from + count − 1]}. */
    public static Range of(float[] values, int from, int count) {
        float min = Float.POSITIVE_INFINITY;
        float max = Float.NEGATIVE_INFINITY;
        for (int i = from; i < from + count; i++) {
            float value = values[i];
            if (Float.isFinite(value)) {
                min = Math.min(min, value);
                max = Math.max(max, value);
            }
        }
        return min > max ? EMPTY : new Range(min, max);
    }

    /** Whether this is the range of no values. */
    public boolean isEmpty() {
        return min > max;
    }

    /** The smallest range that holds this one and the other: how several walls share one scale. */
    public Range union(Range other) {
        if (isEmpty()) {
            return other;
        }
        return other.isEmpty() ? this : new Range(Math.min(min, other.min), Math.max(max, other.max));
    }

    /** The smallest range centred on zero that holds this one: [−m, m] with m = max(|min|, |max|). */
    public Range symmetric() {
        if (isEmpty()) {
            return this;
        }
        float magnitude = Math.max(Math.abs(min), Math.abs(max));
        return new Range(-magnitude, magnitude);
    }

    /**
     * Where a value lies: (value − min) / (max − min), clamped to [0,1]. A range of one value, or of none, puts every
     * value in the middle; NaN stays NaN.
     */
    public double fraction(float value) {
        if (Float.isNaN(value)) {
            return Double.NaN;
        }
        if (min >= max) {
            return 0.5;
        }
        double fraction = ((double) value - min) / ((double) max - min);
        return Math.max(0, Math.min(1, fraction));
    }
}
