package convolens.view.control.curve;

import convolens.view.control.Occupancy;
import convolens.view.control.Occupancy.Box;
import convolens.view.paint.Typography;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/**
 * The names and current values of the current runs' series, lower right inside the plot. It moves away when curves run
 * through it, and only then, so that it does not wander.
 */
final class CurveLegend {
    private static final double ROW = 20;
    private static final double SWATCH = 22;
    private static final double GAP = 10;
    private static final double MARGIN = 10;
    private static final double TOLERANCE = 0.03;

    private Place place = Place.LOWER_RIGHT;

    private enum Place {
        LOWER_RIGHT(1, 1),
        RIGHT(1, 0.5),
        UPPER_RIGHT(1, 0),
        LOWER_CENTRE(0.5, 1),
        UPPER_CENTRE(0.5, 0),
        LOWER_LEFT(0, 1),
        UPPER_LEFT(0, 0);

        private final double x;
        private final double y;

        Place(double x, double y) {
            this.x = x;
            this.y = y;
        }

        Box box(PlotFrame frame, double width, double height) {
            double freeX = Math.max(0, frame.width() - width - 2 * MARGIN);
            double freeY = Math.max(0, frame.height() - height - 2 * MARGIN);
            return new Box(frame.left() + MARGIN + x * freeX, frame.top() + MARGIN + y * freeY, width, height);
        }
    }

    private record Row(CurveStyle style, String name, String value) {}

    /**
     * Paints the legend and marks its place as covered.
     *
     * @return its place, null if there is nothing to list
     */
    @Nullable
    Box paint(PlotPaint paint, List<CurveRun> runs, Occupancy occupancy) {
        List<Row> rows = rows(paint, runs);
        if (rows.isEmpty()) {
            place = Place.LOWER_RIGHT;
            return null;
        }
        double names = rows.stream()
                .mapToDouble(row -> Typography.width(row.name, Typography.text(PlotPaint.NORMAL)))
                .max()
                .orElse(0);
        int digits = rows.stream().mapToInt(row -> row.value.length()).max().orElse(0);
        double values = Math.max(5, digits) * Typography.monoAdvance(PlotPaint.NORMAL);
        double width = SWATCH + names + GAP + values + 2 * MARGIN;
        Box box = choose(paint.frame(), width, rows.size() * ROW + MARGIN, occupancy);
        paint.ink().setFill(paint.palette().stage().deriveColor(0, 1, 1, 0.86));
        paint.ink().fillRoundRect(box.x(), box.y(), box.width(), box.height(), 12);
        double y = box.y() + MARGIN / 2 + ROW / 2;
        for (Row row : rows) {
            paintRow(paint, row, box, y);
            y += ROW;
        }
        occupancy.addBox(box);
        return box;
    }

    private static void paintRow(PlotPaint paint, Row row, Box box, double y) {
        Color color = paint.palette().color(row.style.role());
        double x = box.x() + MARGIN;
        if (row.style.marker() == CurveStyle.Marker.NONE) {
            paint.ink().setStroke(color);
            paint.ink().setLineWidth(row.style.width());
            paint.ink().strokeLine(x, y, x + 14, y);
        } else {
            paint.marker(row.style.marker(), x + 7, y, 9, color);
        }
        Color ink = paint.palette().ink();
        paint.text(row.name, Typography.text(PlotPaint.NORMAL), ink, x + SWATCH, y, TextAlignment.LEFT);
        paint.text(row.value, Typography.mono(PlotPaint.NORMAL), ink, box.right() - MARGIN, y, TextAlignment.RIGHT);
    }

    private Box choose(PlotFrame frame, double width, double height, Occupancy occupancy) {
        Box now = place.box(frame, width, height);
        double min = occupancy.share(now);
        if (min > TOLERANCE) {
            for (Place other : Place.values()) {
                Box box = other.box(frame, width, height);
                double share = occupancy.share(box);
                if (share < min - TOLERANCE) {
                    place = other;
                    now = box;
                    min = share;
                }
            }
        }
        return now;
    }

    private static List<Row> rows(PlotPaint paint, List<CurveRun> runs) {
        List<CurveRun> current =
                runs.stream().filter(r -> r.isCurrent() && r.isVisible()).toList();
        List<Row> rows = new ArrayList<>();
        for (CurveRun run : current) {
            for (CurveSeries series : run.series()) {
                if (series.style().listed() && series.size() > 0) {
                    String name = current.size() > 1 ? run.getName() + " " + series.getName() : series.getName();
                    rows.add(new Row(series.style(), name, paint.numbers().brief(series.y(series.size() - 1))));
                }
            }
        }
        return rows;
    }
}
