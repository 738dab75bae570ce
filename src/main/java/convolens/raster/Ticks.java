package convolens.raster;

import java.util.ArrayList;
import java.util.List;

/** Where an axis is marked. The marks depend on the ends of the axis alone, so that they rest while data stream in. */
public final class Ticks {
    /** Decades stay readable so much closer together than other numbers: a skipped one is missed, for it hides a factor. */
    private static final double CLOSER = 1.5;

    private static final int PLAIN_EXPONENTS = 4;

    private Ticks() {}

    /**
     * A mark.
     *
     * @param value where it is
     * @param label its number, or empty for a minor mark
     */
    public record Tick(double value, String label) {
        /** Whether the mark has a number and a line across the plot. */
        public boolean isMajor() {
            return !label.isEmpty();
        }
    }

    /**
     * The marks of an axis: multiples of 1, 2, 2.5 or 5 times a power of ten; on a logarithmic axis its decades, with
     * 2 and 5 numbered too where there is room, and the other multiples as minor marks.
     *
     * @param max how many numbers have room, at least 2
     * @param whole whether marks between whole numbers make no sense
     */
    public static List<Tick> of(AxisScale axis, int max, boolean whole, NumberText numbers) {
        return axis.logarithmic() && axis.max() / axis.min() > 3
                ? logarithmic(axis, max, numbers)
                : linear(axis, max, whole, numbers);
    }

    /** The smallest of 1, 2, 2.5, 5 times a power of ten that is not below a positive step. */
    public static double niceStep(double atLeast, boolean whole) {
        double power = Math.pow(10, Math.floor(Math.log10(atLeast)));
        for (double mantissa : new double[] {1, 2, 2.5, 5, 10}) {
            double step = mantissa * power;
            boolean allowed = !whole || step >= 1 && step == Math.rint(step);
            if (allowed && step >= atLeast * (1 - 1e-9)) {
                return step;
            }
        }
        return whole ? 1 : 10 * power;
    }

    private static List<Tick> linear(AxisScale axis, int max, boolean whole, NumberText numbers) {
        double span = axis.max() - axis.min();
        double step = niceStep(span / Math.max(2, max), whole);
        int decimals = decimals(step);
        long first = (long) Math.ceil(axis.min() / step - 1e-6);
        long last = (long) Math.floor(axis.max() / step + 1e-6);
        boolean plain = step >= Math.pow(10, -PLAIN_EXPONENTS) && Math.abs(axis.max()) < 1e7;
        List<Tick> ticks = new ArrayList<>();
        for (long i = first; i <= last; i++) {
            double value = i * step;
            ticks.add(new Tick(value, plain ? numbers.fixed(value, decimals) : numbers.scientific(value, 3)));
        }
        return ticks;
    }

    private static List<Tick> logarithmic(AxisScale axis, int max, NumberText numbers) {
        int first = (int) Math.floor(Math.log10(axis.min()) + 1e-9);
        int last = (int) Math.floor(Math.log10(axis.max()) + 1e-9);
        double decades = Math.log10(axis.max() / axis.min());
        int every = Math.max(1, (int) Math.ceil(decades / (CLOSER * Math.max(2, max))));
        boolean fives = 3 * decades <= max;
        List<Tick> ticks = new ArrayList<>();
        for (int exponent = first; exponent <= last; exponent++) {
            for (int mantissa = 1; mantissa <= 9; mantissa++) {
                double value = mantissa * Math.pow(10, exponent);
                if (value < axis.min() * (1 - 1e-9) || value > axis.max() * (1 + 1e-9)) {
                    continue;
                }
                boolean major =
                        mantissa == 1 ? Math.floorMod(exponent, every) == 0 : fives && (mantissa == 2 || mantissa == 5);
                if (major || every == 1) {
                    ticks.add(new Tick(value, major ? decadeLabel(value, exponent, numbers) : ""));
                }
            }
        }
        return ticks;
    }

    private static String decadeLabel(double value, int exponent, NumberText numbers) {
        return Math.abs(exponent) <= PLAIN_EXPONENTS
                ? numbers.fixed(value, Math.max(0, -exponent))
                : numbers.scientific(value, 1);
    }

    private static int decimals(double step) {
        int decimals = 0;
        while (decimals < 12 && Math.abs(step - Math.rint(step)) > step * 1e-6) {
            step *= 10;
            decimals++;
        }
        return decimals;
    }
}
