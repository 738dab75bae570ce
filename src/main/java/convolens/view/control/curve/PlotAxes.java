package convolens.view.control.curve;

import convolens.raster.AxisScale;
import convolens.raster.Range;
import java.util.List;

/** The axes that hold all visible points of some runs. They grow in leaps, so that streaming rarely changes them. */
record PlotAxes(AxisScale x, AxisScale y) {
    private static final double MIN_X = 1;

    /**
     * The axes of these runs.
     *
     * @param expectedX where x ends at least, or NaN
     * @param yRange the ends of a linear y axis, or null to let it follow the values
     */
    static PlotAxes of(List<CurveRun> runs, double expectedX, Range yRange, boolean logarithmic) {
        MinMaxPyramid.Extremes values = new MinMaxPyramid.Extremes();
        values.reset();
        double first = 0;
        double last = 0;
        for (CurveRun run : runs) {
            for (CurveSeries series : run.isVisible() ? run.shown() : List.<CurveSeries>of()) {
                if (series.size() > 0) {
                    first = Math.min(first, series.x(0));
                    last = Math.max(last, series.x(series.size() - 1));
                    series.extremes(0, series.size(), values);
                }
            }
        }
        return new PlotAxes(xAxis(first, last, expectedX), yAxis(values, yRange, logarithmic));
    }

    private static AxisScale xAxis(double first, double last, double expected) {
        boolean asExpected = expected > first && last <= expected;
        double end = asExpected ? expected : last <= MIN_X ? MIN_X : AxisScale.roundExtent(last);
        return new AxisScale(first, Math.max(end, first + MIN_X), false);
    }

    private static AxisScale yAxis(MinMaxPyramid.Extremes values, Range fixed, boolean logarithmic) {
        if (logarithmic) {
            return AxisScale.logarithmicAround(values.positive, values.max);
        }
        if (fixed != null && fixed.min() < fixed.max()) {
            return new AxisScale(fixed.min(), fixed.max(), false);
        }
        return AxisScale.linearAround(values.min, values.max);
    }
}
