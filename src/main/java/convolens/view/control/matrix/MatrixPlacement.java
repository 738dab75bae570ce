package convolens.view.control.matrix;

import convolens.view.control.Occupancy.Box;
import convolens.view.control.PaintedRegion;
import convolens.view.control.ScrollArea;
import javafx.geometry.Insets;
import javafx.scene.Node;

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

    private final PaintedRegion owner;
    private final Runnable moved;
    private final ScrollArea area;
    private Matrix matrix;
    private MatrixHeader header;
    private MatrixGrid grid;
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
        matrix = shown;
        min = minCell;
        header = new MatrixHeader(shown);
        grid = elsewhere ? null : grid;
    }

    /** Whether there are cells, and it is known where. */
    boolean isPlaced() {
        return grid != null && matrix.rows() * matrix.columns() > 0;
    }

    MatrixHeader header() {
        return header;
    }

    /** Where cells lie, in the coordinates of a layer; null until placed. */
    MatrixGrid grid() {
        return grid;
    }

    double width() {
        return area.width();
    }

    double height() {
        return area.height();
    }

    double widthFor(double cell) {
        return header.width() + place(cell, 0, 0).width() + 2 * RIM + 1;
    }

    double heightFor(double cell) {
        return header.height() + place(cell, 0, 0).height() + 2 * RIM + 1;
    }

    void zoomBy(double factor) {
        zoom = Math.max(MIN_ZOOM, Math.min(MAX_ZOOM, zoom * factor));
    }

    void resetZoom() {
        zoom = 1;
    }

    /** Places everything in the owner as it is now. */
    void layout() {
        double cell = fittingCell();
        area.fit(widthFor(cell), heightFor(cell), cell);
        grid = place(cell, area.offsetX(), area.offsetY());
    }

    /** Scrolls; tells whether there was anything to scroll. */
    boolean scrollBy(double dx, double dy) {
        return area.scrollBy(dx, dy);
    }

    /** Scrolls as little as brings a cell into sight. */
    void reveal(int row, int column) {
        MatrixGrid still = place(grid.cell(), 0, 0);
        area.reveal(new Box(
                still.x(column),
                still.y(row),
                header.width() + grid.cell() + 2 * RIM,
                header.height() + grid.cell() + 2 * RIM));
    }

    /** Where a cell lies, in the coordinates of the owner. */
    Box box(int row, int column) {
        Box box = grid.box(row, column);
        Insets insets = owner.getInsets();
        return new Box(box.x() + insets.getLeft(), box.y() + insets.getTop(), box.width(), box.height());
    }

    /** Whether all of a cell can be seen. */
    boolean isSeen(int row, int column) {
        Box box = grid.box(row, column);
        return box.x() >= header.width() - 1
                && box.y() >= header.height() - 1
                && box.right() <= area.width() + 1
                && box.bottom() <= area.height() + 1;
    }

    /** The cell at a place of the owner; null if there is none. */
    MatrixCell cellAt(double x, double y) {
        double px = x - owner.getInsets().getLeft();
        double py = y - owner.getInsets().getTop();
        boolean inside = grid != null
                && px >= header.width()
                && py >= header.height()
                && px < area.width()
                && py < area.height();
        int row = inside ? grid.rowAt(py) : -1;
        int column = inside ? grid.columnAt(px) : -1;
        return row < 0 || column < 0 ? null : new MatrixCell(row, column);
    }

    /** The cells of which something can be seen. */
    Seen seen() {
        return new Seen(
                grid.firstRow(header.height()),
                grid.firstColumn(header.width()),
                grid.endRow(area.height()),
                grid.endColumn(area.width()));
    }

    /** Rows and columns from the first to before the last. */
    record Seen(int fromRow, int fromColumn, int toRow, int toColumn) {
        int columns() {
            return Math.max(0, toColumn - fromColumn);
        }

        /** The first cell that the step touches, or the first of all. */
        MatrixCell first(MatrixMarks marks) {
            for (int row = fromRow; row < toRow; row++) {
                for (int column = fromColumn; column < toColumn; column++) {
                    if (marks.touched(row, column) != null) {
                        return new MatrixCell(row, column);
                    }
                }
            }
            return new MatrixCell(fromRow, fromColumn);
        }

        int cells() {
            return columns() * Math.max(0, toRow - fromRow);
        }
    }

    private void scrolled() {
        if (grid != null) {
            grid = place(grid.cell(), area.offsetX(), area.offsetY());
            moved.run();
        }
    }

    private MatrixGrid place(double cell, double offsetX, double offsetY) {
        return new MatrixGrid(
                matrix.rows(),
                matrix.columns(),
                Math.max(1, matrix.blockRows()),
                Math.max(1, matrix.blockColumns()),
                cell,
                Math.max(2, Math.min(GAP, Math.round(cell * 0.4))),
                header.width() + RIM - owner.snapEdge(offsetX),
                header.height() + RIM - owner.snapEdge(offsetY));
    }

    private double fittingCell() {
        double cell = MatrixView.LARGEST;
        while (cell > min && (widthFor(cell) > owner.innerWidth() || heightFor(cell) > owner.innerHeight())) {
            cell--;
        }
        return Math.max(Math.min(2, min), Math.round(Math.max(min, cell) * zoom));
    }
}
