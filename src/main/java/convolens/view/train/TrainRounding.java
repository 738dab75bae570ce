package convolens.view.train;

/** Numbers that a slider stops at: 1, 1.5, 2, 3, 4, 5, 6, 7, 8, 9 times a power of ten. */
final class TrainRounding {
    private static final double[] STEPS = {1, 1.5, 2, 2.5, 3, 4, 5, 6, 7, 8, 9, 10};

    private TrainRounding() {}

    /** The nearest of these numbers, by ratio. */
    static double round(double value) {
        int exponent = (int) Math.floor(Math.log10(value));
        double best = STEPS[0];
        double mantissa = value / Math.pow(10, exponent);
        for (double step : STEPS) {
            if (Math.abs(Math.log(step / mantissa)) < Math.abs(Math.log(best / mantissa))) {
                best = step;
            }
        }
        // through text, so that 5·10⁻⁴ is 0.0005 and not its neighbour
        return Double.parseDouble(best + "e" + exponent);
    }
}
