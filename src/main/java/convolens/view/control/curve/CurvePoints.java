package convolens.view.control.curve;

import convolens.raster.NumberText;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds points among the visible series of runs. */
final class CurvePoints {
    private CurvePoints() {}

    /** The x of the point nearest to a value, NaN if there are no points. */
    static double nearest(List<CurveRun> runs, double value) {
        double nearest = Double.NaN;
        for (CurveRun run : runs) {
            for (CurveSeries series : visible(run)) {
                int index = series.indexNear(value);
                if (index >= 0 && !(Math.abs(series.x(index) - value) >= Math.abs(nearest - value))) {
                    nearest = series.x(index);
                }
            }
        }
        return nearest;
    }

    /** The x of the nearest point that is at least a distance away, to the left if that is negative; x if none is. */
    static double neighbour(List<CurveRun> runs, double x, double distance) {
        double nearest = Double.NaN;
        for (CurveRun run : runs) {
            for (CurveSeries series : visible(run)) {
                int index = distance > 0 ? series.indexAt(x + distance) : series.indexAt(Math.nextUp(x + distance)) - 1;
                boolean exists = index >= 0 && index < series.size();
                if (exists && !(Math.abs(series.x(index) - x) >= Math.abs(nearest - x))) {
                    nearest = series.x(index);
                }
            }
        }
        return Double.isNaN(nearest) ? x : nearest;
    }

    /** Names and last values of the current runs' listed series: the plot in words. */
    static String lastValues(List<CurveRun> runs, NumberText numbers) {
        return runs.stream()
                .flatMap(run -> run.isCurrent() ? visible(run).stream() : Stream.empty())
                .filter(series -> series.style().listed() && series.size() > 0)
                .map(series -> series.getName() + " " + numbers.brief(series.y(series.size() - 1)))
                .collect(Collectors.joining(", "));
    }

    private static List<CurveSeries> visible(CurveRun run) {
        return run.isVisible() ? run.shown() : List.of();
    }
}
