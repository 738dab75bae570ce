package convolens.engine.inspect;

import convolens.engine.tensor.Tensor;

/**
 * How often values lie where: counts in bins of one width, with mean, deviation and the share of zeros.
 *
 * <p>Bin i holds the values v with ⌊v / w⌋ = i. The width w is a power of two, so a histogram becomes one of twice the width
 * without any error: ⌊v / 2w⌋ = ⌊⌊v / w⌋ / 2⌋. That is how histograms of different ranges come to one scale. Values that
 * are not finite are counted apart and enter nothing else.
 */
public final class ValueHistogram {
    /** The most bins of a histogram. */
    public static final int BINS = 512;

    private static final int FINEST = -60;
    /** A bin is no finer than the values themselves, which have 24 bits. */
    private static final int PRECISION = 24;

    private final int exponent;
    private final long first;
    private final int[] counts;
    private final Moments moments;

    /**
     * What the values are like.
     *
     * @param count how many are finite
     * @param notFinite how many are not
     * @param zeros how many are exactly 0
     * @param mean their mean; NaN where there are none, as all that follows
     * @param deviation σ = √(Σ(v − mean)² / count)
     * @param min the smallest
     * @param max the largest
     */
    public record Moments(int count, int notFinite, int zeros, double mean, double deviation, double min, double max) {
        /** The share of exact zeros, from 0 to 1; NaN where there are no values. */
        public double zeroShare() {
            return count == 0 ? Double.NaN : (double) zeros / count;
        }
    }

    private ValueHistogram(int exponent, long first, int[] counts, Moments moments) {
        this.exponent = exponent;
        this.first = first;
        this.counts = counts;
        this.moments = moments;
    }

    /** The histogram of a tensor's values, with the finest bins of which {@value #BINS} reach. */
    public static ValueHistogram of(Tensor values) {
        return of(values.data(), values.size());
    }

    private static ValueHistogram of(float[] values, int size) {
        Moments moments = moments(values, size);
        if (moments.count == 0) {
            return new ValueHistogram(FINEST, 0, new int[0], moments);
        }
        int exponent = exponent(moments.min, moments.max);
        double perBin = Math.scalb(1.0, -exponent);
        long first = (long) Math.floor(moments.min * perBin);
        int[] counts = new int[(int) ((long) Math.floor(moments.max * perBin) - first) + 1];
        for (int i = 0; i < size; i++) {
            if (Float.isFinite(values[i])) {
                counts[(int) ((long) Math.floor(values[i] * perBin) - first)]++;
            }
        }
        return new ValueHistogram(exponent, first, counts, moments);
    }

    private static Moments moments(float[] values, int size) {
        double sum = 0;
        int count = 0;
        int zeros = 0;
        float min = Float.POSITIVE_INFINITY;
        float max = Float.NEGATIVE_INFINITY;
        for (int i = 0; i < size; i++) {
            float v = values[i];
            if (Float.isFinite(v)) {
                count++;
                sum += v;
                zeros += v == 0 ? 1 : 0;
                min = Math.min(min, v);
                max = Math.max(max, v);
            }
        }
        if (count == 0) {
            return new Moments(0, size, 0, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
        }
        double mean = sum / count;
        double squares = 0;
        for (int i = 0; i < size; i++) {
            double off = values[i] - mean;
            squares += Float.isFinite(values[i]) ? off * off : 0;
        }
        return new Moments(count, size - count, zeros, mean, Math.sqrt(squares / count), min, max);
    }

    private static int exponent(double min, double max) {
        int finest = Math.getExponent(Math.max(Math.abs(min), Math.abs(max))) - PRECISION;
        int exponent = Math.max(FINEST, finest);
        while (bins(min, max, exponent) > BINS) {
            exponent++;
        }
        return exponent;
    }

    private static double bins(double min, double max, int exponent) {
        double perBin = Math.scalb(1.0, -exponent);
        return Math.floor(max * perBin) - Math.floor(min * perBin) + 1;
    }

    /** What the values are like. */
    public Moments moments() {
        return moments;
    }

    /** e: bins are 2ᵉ wide. */
    public int exponent() {
        return exponent;
    }

    /** The number of the first bin that holds a value: it begins at this number times the width. */
    public long first() {
        return first;
    }

    /** How many bins there are from the first that holds a value to the last; 0 where there are no values. */
    public int bins() {
        return counts.length;
    }

    /** How many values a bin holds, by its number; 0 for one that is none of these. */
    public int count(long bin) {
        return bin < first || bin >= first + counts.length ? 0 : counts[(int) (bin - first)];
    }

    /**
     * The same values in wider bins.
     *
     * @param wider at least {@link #exponent()}
     * @throws IllegalArgumentException if it is less
     */
    public ValueHistogram widened(int wider) {
        if (wider < exponent) {
            throw new IllegalArgumentException("bins of 2^" + exponent + " cannot be divided into bins of 2^" + wider);
        }
        if (wider == exponent || counts.length == 0) {
            return wider == exponent ? this : new ValueHistogram(wider, 0, counts, moments);
        }
        int shift = Math.min(62, wider - exponent);
        long start = first >> shift;
        int[] merged = new int[(int) ((first + counts.length - 1 >> shift) - start) + 1];
        for (int i = 0; i < counts.length; i++) {
            merged[(int) ((first + i >> shift) - start)] += counts[i];
        }
        return new ValueHistogram(wider, start, merged, moments);
    }
}
