package convolens.run.experiment;

/**
 * Some measured values at a glance.
 *
 * @param count how many, n
 * @param mean m = (1/n) Σ x; NaN where there are none
 * @param deviation √((1/(n−1)) Σ (x − m)²), the sample standard deviation; NaN where there are fewer than two
 * @param min the smallest; NaN where there are none
 * @param max the largest; NaN where there are none
 */
public record Spread(int count, double mean, double deviation, double min, double max) {

    /** What these values are like. */
    public static Spread of(double... values) {
        int n = values.length;
        double sum = 0;
        double min = n == 0 ? Double.NaN : Double.POSITIVE_INFINITY;
        double max = n == 0 ? Double.NaN : Double.NEGATIVE_INFINITY;
        for (double value : values) {
            sum += value;
            min = Math.min(min, value);
            max = Math.max(max, value);
        }
        double mean = n == 0 ? Double.NaN : sum / n;
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        return new Spread(n, mean, n < 2 ? Double.NaN : Math.sqrt(squares / (n - 1)), min, max);
    }
}
