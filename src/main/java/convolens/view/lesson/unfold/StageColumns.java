package convolens.view.lesson.unfold;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.geometry.Rectangle2D;

/**
 * Places panes in columns. Where cells of some size let everything fit, all have that size; else whoever needs less than its
 * share gets what it needs, and the others share the rest and scroll.
 */
final class StageColumns {
    private static final double GAP_X = 28;
    private static final double GAP_Y = 16;
    private static final double LARGEST_CELL = 38;
    private static final double SMALLEST_CELL = 20;

    private StageColumns() {}

    /** What a pane asks for. */
    interface Demand {
        double widthFor(double cell);

        double heightFor(double cell);
    }

    /** The places of the panes, in the order of the columns; empty columns take no room. */
    static List<List<Rectangle2D>> place(List<? extends List<? extends Demand>> columns, Rectangle2D area) {
        double cell = LARGEST_CELL;
        while (cell > SMALLEST_CELL && !fits(columns, cell, area)) {
            cell--;
        }
        double[] wanted = new double[columns.size()];
        for (int i = 0; i < wanted.length; i++) {
            wanted[i] = width(columns.get(i), cell);
        }
        double[] widths = share(wanted, area.getWidth() - GAP_X * (columns.size() - 1));
        List<List<Rectangle2D>> places = new ArrayList<>();
        double x = area.getMinX();
        for (int i = 0; i < widths.length; i++) {
            places.add(column(
                    columns.get(i),
                    cell,
                    new Rectangle2D(x, area.getMinY(), Math.max(1, widths[i]), area.getHeight())));
            x += widths[i] + GAP_X;
        }
        return places;
    }

    private static List<Rectangle2D> column(List<? extends Demand> panes, double cell, Rectangle2D area) {
        double[] wanted =
                panes.stream().mapToDouble(pane -> pane.heightFor(cell)).toArray();
        double[] heights = share(wanted, area.getHeight() - GAP_Y * (panes.size() - 1));
        List<Rectangle2D> places = new ArrayList<>();
        double y = area.getMinY();
        for (double height : heights) {
            places.add(new Rectangle2D(area.getMinX(), y, area.getWidth(), Math.max(1, height)));
            y += height + GAP_Y;
        }
        return places;
    }

    private static boolean fits(List<? extends List<? extends Demand>> columns, double cell, Rectangle2D area) {
        double width = GAP_X * (columns.size() - 1);
        for (List<? extends Demand> column : columns) {
            width += width(column, cell);
            double height = GAP_Y * (column.size() - 1);
            for (Demand pane : column) {
                height += pane.heightFor(cell);
            }
            if (height > area.getHeight()) {
                return false;
            }
        }
        return width <= area.getWidth();
    }

    private static double width(List<? extends Demand> column, double cell) {
        return column.stream().mapToDouble(pane -> pane.widthFor(cell)).max().orElse(0);
    }

    /** Gives everybody what it wants, up to an equal share of what the more modest leave over. */
    static double[] share(double[] wanted, double room) {
        double[] given = wanted.clone();
        if (Arrays.stream(wanted).sum() <= room) {
            return given;
        }
        double[] sorted = wanted.clone();
        Arrays.sort(sorted);
        double left = Math.max(0, room);
        double level = 0;
        for (int i = 0; i < sorted.length; i++) {
            level = left / (sorted.length - i);
            if (sorted[i] > level) {
                break;
            }
            left -= sorted[i];
        }
        for (int i = 0; i < given.length; i++) {
            given[i] = Math.min(given[i], level);
        }
        return given;
    }
}
