package convolens.raster;

/**
 * One axis of a plot: values ↔ fractions of the axis, linear or logarithmic.
 *
 * @param min the value at fraction 0
 * @param max the value at fraction 1, above {@code min}
 * @param logarithmic whether equal ratios are equally far apart; then both ends are positive
 */
public record AxisScale(double min, double max, boolean logarithmic) {
    public AxisScale {
        if (!(min < max) || Double.isInfinite(max - min)) {
            throw new IllegalArgumentException("an axis needs finite ends with min < max, but got " + min + ", " + max);
        }
        if (logarithmic && min <= 0) {
            throw new IllegalArgumentException("a logarithmic axis starts above 0, but got " + min);
        }
    }

    /** The place of a value, outside [0,1] if it lies outside the axis; NaN if a logarithm does not exist. */
    public double fraction(double value) {
        if (!logarithmic) {
            return (value - min) / (max - min);
        }
        return value > 0 ? Math.log(value / min) / Math.log(max / min) : Double.NaN;
    }

    /** The value at a place. */
    public double value(double fraction) {
        return logarithmic ? min * Math.pow(max / min, fraction) : min + fraction * (max - min);
    }

    /** The part of this axis between two places. */
    public AxisScale part(double from, double to) {
        return new AxisScale(value(from), value(to), logarithmic);
    }

    /** A linear axis with round ends around the values; it starts at 0 if no value is negative. */
    public static AxisScale linearAround(double low, double high) {
        if (!(low <= high)) {
            return new AxisScale(0, 1, false);
        }
        double from = Math.min(low, 0);
        double to = high > from ? high : from + 1;
        double step = Ticks.niceStep((to - from) / 5, false);
        return new AxisScale(Math.floor(from / step) * step, Math.ceil(to / step) * step, false);
    }

    /** A logarithmic axis with ends 1, 2 or 5 times a power of ten around the positive values. */
    public static AxisScale logarithmicAround(double low, double high) {
        if (!(low > 0 && low <= high)) {
            return new AxisScale(0.1, 1, true);
        }
        double from = roundDown(low);
        double to = roundUp(high);
        return to > from ? new AxisScale(from, to, true) : new AxisScale(from / 2, to * 2, true);
    }

    /** The first of 1, 1.5, 2, 3, 4, 5, 6, 8, 10 times a power of ten that is not below a positive value. */
    public static double roundExtent(double value) {
        double power = Math.pow(10, Math.floor(Math.log10(value)));
        for (double mantissa : new double[] {1, 1.5, 2, 3, 4, 5, 6, 8}) {
            if (mantissa * power >= value * (1 - 1e-9)) {
                return mantissa * power;
            }
        }
        return 10 * power;
    }

    private static double roundDown(double value) {
        int exponent = (int) Math.floor(Math.log10(value) + 1e-9);
        double result = Math.pow(10, exponent);
        for (int mantissa : new int[] {2, 5}) {
            double candidate = mantissa * Math.pow(10, exponent);
            result = candidate <= value * (1 + 1e-9) ? candidate : result;
        }
        return result;
    }

    private static double roundUp(double value) {
        double down = roundDown(value);
        if (down >= value * (1 - 1e-9)) {
            return down;
        }
        double mantissa = down / Math.pow(10, Math.floor(Math.log10(down) + 1e-9));
        return mantissa > 1.5 && mantissa < 2.5 ? down * 2.5 : down * 2;
    }
}
