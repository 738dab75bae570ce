package convolens.view.softmax;

import convolens.model.softmax.SoftmaxColumn;
import convolens.model.softmax.SoftmaxFrame;
import convolens.model.softmax.SoftmaxSpot;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Rectangle2D;
import org.jspecify.annotations.Nullable;

/**
 * Where everything lies: a row for each class, a column for each stage, so that a class is followed from left to right;
 * above them the names, below them what is computed of a whole column.
 *
 * @param scale of lengths, 1 on a stage of the default size
 * @param left edge of the names of classes
 * @param top of the names of columns
 * @param rows upper edge of the first row
 * @param row height of a row
 * @param classes the number of rows
 * @param columns from left to right
 * @param foot height of the row below
 * @param caption the room for the sentence below
 */
record SoftmaxLayout(
        double scale,
        double left,
        double top,
        double rows,
        double row,
        int classes,
        List<Column> columns,
        double foot,
        Rectangle2D caption) {
    private static final double NAMES = 52;
    private static final double NAME_OF_CLASS = 30;
    private static final double GAP = 14;
    private static final double TARGET = 46;
    private static final double WIDEST = 190;
    private static final double HIGHEST = 44;
    private static final double FOOT = 38;
    private static final double CAPTION = 62;
    private static final double MARGIN = 20;

    /** A column, its left edge and its width. */
    record Column(SoftmaxColumn column, double x, double width) {
        double right() {
            return x + width;
        }
    }

    static SoftmaxLayout of(SoftmaxFrame frame, double width, double height) {
        double scale = Math.max(0.75, Math.min(2.5, Math.min(width / 800, height / 560)));
        List<SoftmaxColumn> shown = frame.columns();
        int wide = shown.size() - 1;
        double fixed = (2 * MARGIN + NAME_OF_CLASS + TARGET + GAP * shown.size()) * scale;
        double each = Math.floor(Math.min(WIDEST * scale, (width - fixed) / wide));
        double x = Math.round((width - fixed - wide * each) / 2 + MARGIN * scale);
        double left = x;
        x += (NAME_OF_CLASS + GAP) * scale;
        List<Column> columns = new ArrayList<>();
        for (SoftmaxColumn column : shown) {
            double own = column == SoftmaxColumn.TARGET ? Math.round(TARGET * scale) : each;
            columns.add(new Column(column, Math.round(x), own));
            x += own + GAP * scale;
        }
        int classes = frame.state().classes();
        double room = height - (NAMES + FOOT + CAPTION + MARGIN) * scale;
        double row = Math.floor(Math.min(HIGHEST * scale, room / classes));
        double used = (NAMES + FOOT) * scale + row * classes;
        double top = Math.round(Math.max(MARGIN / 2 * scale, (height - CAPTION * scale - used) / 2));
        double right = columns.get(columns.size() - 1).right();
        return new SoftmaxLayout(
                scale,
                left,
                top,
                Math.round(top + NAMES * scale),
                row,
                classes,
                List.copyOf(columns),
                FOOT * scale,
                new Rectangle2D(left, height - CAPTION * scale, right - left, CAPTION * scale));
    }

    /** The column of some numbers; null if it is not on the stage. */
    @Nullable
    Column column(SoftmaxColumn wanted) {
        for (Column column : columns) {
            if (column.column == wanted) {
                return column;
            }
        }
        return null;
    }

    /** Upper edge of the row of a class. */
    double y(int k) {
        return rows + k * row;
    }

    /** Lower edge of the last row. */
    double bottom() {
        return y(classes);
    }

    /** Where a number stands; null if its column is not on the stage. */
    @Nullable
    Rectangle2D cell(SoftmaxSpot spot) {
        Column column = column(spot.column());
        return column == null ? null : new Rectangle2D(column.x, y(spot.k()) + 1, column.width, Math.max(1, row - 2));
    }

    /** Where what is computed of a whole column stands; null if it is not on the stage. */
    @Nullable
    Rectangle2D foot(SoftmaxColumn of) {
        Column column = column(of);
        return column == null
                ? null
                : new Rectangle2D(column.x, bottom() + 8 * scale, column.width, Math.max(1, foot - 10 * scale));
    }

    /** What lies at a point; null for nothing. */
    @Nullable
    SoftmaxSpot at(double px, double py) {
        int k = (int) Math.floor((py - rows) / row);
        if (k < 0 || k >= classes) {
            return null;
        }
        for (Column column : columns) {
            if (px >= column.x && px < column.right()) {
                return new SoftmaxSpot(column.column, k);
            }
        }
        return null;
    }
}
