package convolens.view.histogram;

import convolens.model.histogram.Ridges;

/**
 * Where the ridges lie: the first moment at the back, above; the last at the front, below. Each stands on a line of its own
 * and is higher than the lines are apart, so that ridges overlap like hills.
 *
 * @param ridges what is shown
 * @param logarithmic whether heights are logarithms of counts
 * @param left where the first bin begins
 * @param top the upper edge
 * @param width of all bins
 * @param height of all
 */
record RidgesLayout(Ridges ridges, boolean logarithmic, double left, double top, double width, double height) {
    private static final double OVERLAP = 3.2;
    private static final double HIGHEST = 0.55;

    /** How high the highest bin of all moments is. */
    double reach() {
        int n = ridges.moments().size();
        double alone = height * 0.92;
        return n < 2 ? alone : Math.min(height * HIGHEST, OVERLAP * height / (n - 1 + OVERLAP));
    }

    /** On which line the ridge of a moment stands. */
    double base(int moment) {
        int n = ridges.moments().size();
        return n < 2 ? top + height : top + reach() + moment * (height - reach()) / (n - 1);
    }

    /** How far the lines are apart. */
    double step() {
        int n = ridges.moments().size();
        return n < 2 ? height : (height - reach()) / (n - 1);
    }

    /** Where a value lies. */
    double x(double value) {
        return ridges.bins() == 0 ? left : left + (value - ridges.low()) / (ridges.width() * ridges.bins()) * width;
    }

    /** How high a bin is. */
    double rise(int count) {
        double share =
                logarithmic ? Math.log1p(count) / Math.log1p(ridges.highest()) : (double) count / ridges.highest();
        return share * reach();
    }

    /** The bin at a place; −1 beside all. */
    int bin(double x) {
        int bin = (int) Math.floor((x - left) / width * ridges.bins());
        return bin < 0 || bin >= ridges.bins() ? -1 : bin;
    }

    /** The moment whose ridge is seen at a place: the one in front whose hill covers it, else the one of the nearest line. */
    int moment(double x, double y) {
        int bin = bin(x);
        int nearest = -1;
        for (int i = ridges.moments().size() - 1; i >= 0; i--) {
            double rise = bin < 0 ? 0 : rise(ridges.moments().get(i).counts()[bin]);
            if (y <= base(i) && y >= base(i) - Math.max(rise, 2)) {
                return i;
            }
            nearest = nearest < 0 || Math.abs(y - base(i)) < Math.abs(y - base(nearest)) ? i : nearest;
        }
        return nearest;
    }
}
