package convolens.view.control.matrix;

import convolens.view.control.Occupancy.Box;
import convolens.view.control.PaintedRegion;
import convolens.view.control.ScrollArea;
import javafx.geometry.Insets;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/**
 * Where the cells of a matrix lie in an area that may be too small for them: as large as fits, within limits and times the
 * zoom, moved by the scroll bars.
 */
final class MatrixPlacement {
    /** The largest gap between blocks. */
    private static final double GAP = 10;

    private static final double RIM = 3;
    private static final double MAX_ZOOM = 6;
    private static final double MIN_ZOOM = 0.15;

    private record Table(Matrix matrix, MatrixHeader header) {}

    private final PaintedRegion owner;
    private final Runnable moved;
    private final ScrollArea area;
    private @Nullable Table table;
    private @Nullable MatrixGrid grid;
    private double min;
    private double zoom = 1;

    /** @param moved called when the matrix has been scrolled */
    MatrixPlacement(PaintedRegion owner, Runnable moved) {
        this.owner = owner;
        this.moved = moved;
        area = new ScrollArea(owner, this::scrolled);
    }

    Node[] scrollBars() {
        return area.nodes();
    }

    /**
     * Takes another matrix, to be {@linkplain #layout() placed} before anything is asked.
     *
     * @param elsewhere whether its cells lie elsewhere than those of the last one
     */
    void show(Matrix shown, double minCell, boolean elsewhere) {
        table = new Table(shown, new MatrixHeader(shown));
        min = minCell;
        grid = elsewhere ? null : grid;
    }

    /** The cells where they lie; null while there are none, or it is not known where. */
    @Nullable
    PlacedMatrix placed() {
        return table == null || grid == null || table.matrix.rows() * table.matrix.columns() == 0
                ? null
                : new PlacedMatrix(table.matrix, table.header, grid, area.width(), area.height());
    }

    /** Where cells lie, in the coordinates of a layer; null until placed. */
    @Nullable
    MatrixGrid grid() {
        return grid;
    }

    /** The width that cells of this size need, with labels; 0 without a matrix. */
    double widthFor(double cell) {
        return table == null
                ? 0
                : table.header.width() + place(table, cell, 0, 0).width() + 2 * RIM + 1;
    }

    /** The height that cells of this size need, with labels; 0 without a matrix. */
    double heightFor(double cell) {
        return table == null
                ? 0
                : table.header.height() + place(table, cell, 0, 0).height() + 2 * RIM + 1;
    }

    void zoomBy(double factor) {
        zoom = Math.max(MIN_ZOOM, Math.min(MAX_ZOOM, zoom * factor));
    }

    void resetZoom() {
        zoom = 1;
    }

    /** Places everything in the owner as it is now. */
    void layout() {
        Table now = table;
        if (now == null) {
            return;
        }
        double cell = fittingCell();
        area.fit(widthFor(cell), heightFor(cell), cell);
        grid = place(now, cell, area.offsetX(), area.offsetY());
    }

    /** Scrolls; tells whether there was anything to scroll. */
    boolean scrollBy(double dx, double dy) {
        return area.scrollBy(dx, dy);
    }

    /** Scrolls as little as brings a cell into sight, once placed. */
    void reveal(int row, int column) {
        if (table == null || grid == null) {
            return;
        }
        MatrixHeader header = table.header;
        MatrixGrid still = place(table, grid.cell(), 0, 0);
        area.reveal(new Box(
                still.x(column),
                still.y(row),
                header.width() + grid.cell() + 2 * RIM,
                header.height() + grid.cell() + 2 * RIM));
    }

    /** Where a cell lies, in the coordinates of the owner. */
    Box box(PlacedMatrix placed, int row, int column) {
        Box box = placed.grid().box(row, column);
        Insets insets = owner.getInsets();
        return new Box(box.x() + insets.getLeft(), box.y() + insets.getTop(), box.width(), box.height());
    }

    /** The cell at a place of the owner; null if there is none. */
    @Nullable
    MatrixCell cellAt(double x, double y) {
        double px = x - owner.getInsets().getLeft();
        double py = y - owner.getInsets().getTop();
        if (table == null
                || grid == null
                || px < table.header.width()
                || py < table.header.height()
                || px >= area.width()
                || py >= area.height()) {
            return null;
        }
        int row = grid.rowAt(py);
        int column = grid.columnAt(px);
        return row < 0 || column < 0 ? null : new MatrixCell(row, column);
    }

    private void scrolled() {
        if (table != null && grid != null) {
            grid = place(table, grid.cell(), area.offsetX(), area.offsetY());
            moved.run();
        }
    }

    private MatrixGrid place(Table of, double cell, double offsetX, double offsetY) {
        Matrix matrix = of.matrix;
        return new MatrixGrid(
                matrix.rows(),
                matrix.columns(),
                Math.max(1, matrix.blockRows()),
                Math.max(1, matrix.blockColumns()),
                cell,
                Math.max(2, Math.min(GAP, Math.round(cell * 0.4))),
                of.header.width() + RIM - owner.snapEdge(offsetX),
                of.header.height() + RIM - owner.snapEdge(offsetY));
    }

    private double fittingCell() {
        double cell = MatrixView.LARGEST;
        while (cell > min && (widthFor(cell) > owner.innerWidth() || heightFor(cell) > owner.innerHeight())) {
            cell--;
        }
        return Math.max(Math.min(2, min), Math.round(Math.max(min, cell) * zoom));
    }
}
