package convolens.view.unfold;

import convolens.view.control.matrix.MatrixView;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.geometry.Rectangle2D;

/**
 * Places panes in columns of rows. Where cells of some size let everything fit, all have that size; else whoever needs less
 * than its share gets what it needs, and the others share the rest and scroll.
 */
final class StageColumns {
    private static final double GAP_X = 24;
    private static final double GAP_Y = 14;
    private static final double DEFAULT_CELL = 56;
    private static final double SHARE_OF_HEIGHT = 0.12;
    private static final double SMALLEST_CELL = 19;
    private static final double SCROLL_BAR = 10;

    private StageColumns() {}

    /** What a pane asks for. */
    interface Demand {
        double widthFor(double cell);

        double heightFor(double cell);
    }

    /** Panes side by side. */
    record Row(List<? extends Demand> panes) {
        double width(double cell) {
            return panes.stream().mapToDouble(pane -> pane.widthFor(cell)).sum() + GAP_X * (panes.size() - 1);
        }

        double[] widths(double cell, double bar) {
            return panes.stream().mapToDouble(pane -> pane.widthFor(cell) + bar).toArray();
        }

        double height(double cell) {
            return panes.stream()
                    .mapToDouble(pane -> pane.heightFor(cell))
                    .max()
                    .orElse(0);
        }
    }

    /** Rows below one another. */
    record Column(List<Row> rows) {
        double width(double cell) {
            return rows.stream().mapToDouble(row -> row.width(cell)).max().orElse(0);
        }

        /** Its width where it scrolls if it is higher than there is room. */
        double width(double cell, double room) {
            return rows.stream()
                    .mapToDouble(row ->
                            Arrays.stream(row.widths(cell, bar(cell, room))).sum()
                                    + GAP_X * (row.panes().size() - 1))
                    .max()
                    .orElse(0);
        }

        /** The width that a bar to scroll up and down takes of each pane. */
        double bar(double cell, double room) {
            return height(cell) > room ? SCROLL_BAR : 0;
        }

        double height(double cell) {
            return rows.stream().mapToDouble(row -> row.height(cell)).sum() + GAP_Y * (rows.size() - 1);
        }
    }

    /** The largest cells with which all fit, within limits. */
    static double cell(List<Column> columns, Rectangle2D area) {
        double largest = Math.min(MatrixView.LARGEST, Math.max(DEFAULT_CELL, area.getHeight() * SHARE_OF_HEIGHT));
        largest = Math.floor(largest);
        while (largest > SMALLEST_CELL && !fits(columns, largest, area)) {
            largest--;
        }
        return largest;
    }

    /** Tells each pane its place. */
    static void place(List<Column> columns, Rectangle2D area, BiConsumer<Demand, Rectangle2D> put) {
        double cell = cell(columns, area);
        double[] widths = share(
                columns.stream()
                        .mapToDouble(column -> column.width(cell, area.getHeight()))
                        .toArray(),
                area.getWidth() - GAP_X * (columns.size() - 1));
        double x = area.getMinX();
        for (int i = 0; i < widths.length; i++) {
            Rectangle2D place = new Rectangle2D(x, area.getMinY(), Math.max(1, widths[i]), area.getHeight());
            place(columns.get(i), cell, place, put);
            x += widths[i] + GAP_X;
        }
    }

    private static void place(Column column, double cell, Rectangle2D area, BiConsumer<Demand, Rectangle2D> put) {
        double[][] widths = new double[column.rows().size()][];
        double[] wanted = new double[widths.length];
        for (int i = 0; i < widths.length; i++) {
            Row row = column.rows().get(i);
            double[] wide = row.widths(cell, column.bar(cell, area.getHeight()));
            widths[i] = share(wide, area.getWidth() - GAP_X * (row.panes().size() - 1));
            // who scrolls sideways needs room for the bar
            wanted[i] = row.height(cell) + (Arrays.equals(wide, widths[i]) ? 0 : SCROLL_BAR);
        }
        double[] heights = share(wanted, area.getHeight() - GAP_Y * (widths.length - 1));
        double y = area.getMinY();
        for (int i = 0; i < heights.length; i++) {
            List<? extends Demand> panes = column.rows().get(i).panes();
            double x = area.getMinX();
            for (int j = 0; j < panes.size(); j++) {
                put.accept(panes.get(j), new Rectangle2D(x, y, Math.max(1, widths[i][j]), Math.max(1, heights[i])));
                x += widths[i][j] + GAP_X;
            }
            y += heights[i] + GAP_Y;
        }
    }

    /** Whether the smallest cells let everything be seen at once. */
    static boolean fits(List<Column> columns, Rectangle2D area) {
        return fits(columns, SMALLEST_CELL, area);
    }

    private static boolean fits(List<Column> columns, double cell, Rectangle2D area) {
        double width = GAP_X * (columns.size() - 1);
        for (Column column : columns) {
            width += column.width(cell);
            if (column.height(cell) > area.getHeight()) {
                return false;
            }
        }
        return width <= area.getWidth();
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
