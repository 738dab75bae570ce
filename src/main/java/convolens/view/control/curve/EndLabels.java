package convolens.view.control.curve;

import convolens.view.control.Occupancy;
import convolens.view.control.Occupancy.Box;
import convolens.view.paint.RunStyle;
import convolens.view.paint.Typography;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/**
 * The names of earlier runs at the ends of their lines, placed where they cover neither curves nor each other; a name
 * that finds no such place near its line is left out. A piece of the line before each name tells which it is.
 */
final class EndLabels {
    private static final double HEIGHT = 14;
    private static final double GAP = 6;
    private static final double SWATCH = 27;
    private static final double LOYALTY = 0.15;
    private static final double STEP = 13;
    private static final double STEP_COST = 0.03;
    /** Beyond this cost a name would hide more than it tells: the list of runs has it, with its line. */
    private static final double MAX_COST = 0.35;

    private static final int[] ROWS = {0, 1, -1, 2, -2, 3, -3, 4, -4, 5, -5, 6, -6, 7, -7, 8, -8, 9, -9};

    private final Map<CurveRun, Integer> choices = new HashMap<>();

    /**
     * Paints the names of the runs that are not current, as far as their ends lie in the frame.
     *
     * @return whether there is any such run
     */
    boolean paint(PlotPaint paint, List<CurveRun> runs, Occupancy occupancy) {
        choices.keySet().retainAll(runs);
        int earlier = 0;
        for (CurveRun run : runs) {
            if (!run.isCurrent()) {
                RunStyle style = RunStyle.of(earlier++, paint.palette());
                if (run.isVisible() && !run.getName().isEmpty()) {
                    paintName(paint, run, style, occupancy);
                }
            }
        }
        return earlier > 0;
    }

    private void paintName(PlotPaint paint, CurveRun run, RunStyle style, Occupancy occupancy) {
        List<CurveSeries> shown = run.shown();
        CurveSeries series = shown.isEmpty() ? null : shown.get(shown.size() - 1);
        if (series == null) {
            return;
        }
        int last = series.indexAt(Math.nextUp(paint.frame().x().max())) - 1;
        if (last < 0) {
            return;
        }
        double x = paint.frame().px(series.x(last));
        double y = paint.frame().py(series.y(last));
        if (!paint.frame().contains(x, y)) {
            return;
        }
        double width = SWATCH + Typography.width(run.getName(), Typography.text(PlotPaint.SMALL));
        Box box = choose(paint.frame(), run, new Box(x, y, width, HEIGHT), occupancy);
        if (box != null) {
            occupancy.addBox(box);
            paint.ink().setFill(paint.palette().stage().deriveColor(0, 1, 1, 0.75));
            paint.ink().fillRect(box.x() - 2, box.y(), box.width() + 4, box.height());
            double middle = box.y() + HEIGHT / 2;
            Color mute = paint.palette().mute();
            paint.text(
                    run.getName(),
                    Typography.text(PlotPaint.SMALL),
                    mute,
                    box.x() + SWATCH,
                    middle,
                    TextAlignment.LEFT);
            paint.ink().setStroke(style.color());
            paint.ink().setLineWidth(1.6);
            paint.ink()
                    .setLineDashes(style.dashes().stream()
                            .mapToDouble(Double::doubleValue)
                            .toArray());
            paint.ink().strokeLine(box.x(), middle, box.x() + SWATCH - 5, middle);
            paint.ink().setLineDashes();
        }
    }

    private @Nullable Box choose(PlotFrame frame, CurveRun run, Box end, Occupancy occupancy) {
        int best = -1;
        double min = MAX_COST;
        Box chosen = null;
        int kept = choices.getOrDefault(run, -1);
        for (int i = 0; i < 2 * ROWS.length; i++) {
            Box box = candidate(end, i);
            boolean inside = frame.contains(box.x(), box.y()) && frame.contains(box.right(), box.bottom());
            double cost = occupancy.share(box) + STEP_COST * (i / 2) - (i == kept ? LOYALTY : 0);
            if (inside && cost < min) {
                best = i;
                min = cost;
                chosen = box;
            }
        }
        choices.put(run, best);
        return chosen;
    }

    /** Even choices lie right of the end, odd ones left of it, further and further above or below. */
    private static Box candidate(Box end, int choice) {
        double x = choice % 2 == 0 ? end.x() + GAP : end.x() - end.width();
        return new Box(x, end.y() - HEIGHT / 2 + ROWS[choice / 2] * STEP, end.width(), HEIGHT);
    }
}
