package convolens.view.control.matrix;

import convolens.raster.Role;
import convolens.view.control.CellRect;
import convolens.view.control.Occupancy.Box;
import convolens.view.paint.GridPainter;
import convolens.view.paint.Hatch;
import convolens.view.paint.Ink;
import convolens.view.paint.Palette;
import javafx.scene.paint.Color;

/** Paints what stands out on a matrix over its cells. */
final class MatrixMarkPainter {
    private static final double OUTLINE = 3;

    private final Ink ink;
    private final Matrix matrix;
    private final MatrixGrid grid;
    private final MatrixPainter cells;
    private final MatrixMarks marks;
    private final CellForm form;
    private final Palette palette;

    MatrixMarkPainter(
            Ink ink,
            Matrix matrix,
            MatrixGrid grid,
            MatrixPainter cells,
            MatrixMarks marks,
            CellForm form,
            Palette palette) {
        this.ink = ink;
        this.matrix = matrix;
        this.grid = grid;
        this.cells = cells;
        this.marks = marks;
        this.form = form;
        this.palette = palette;
    }

    void paint(int fromRow, int fromColumn, int toRow, int toColumn) {
        for (int row = fromRow; row < toRow; row++) {
            for (int column = fromColumn; column < toColumn; column++) {
                Role filled = marks.filled(row, column);
                Role touched = filled == null ? marks.touched(row, column) : null;
                if (filled != null) {
                    Color strong = palette.color(filled);
                    repaint(row, column, strong, palette.textOn(strong));
                } else if (touched != null && !cells.isMapped()) {
                    boolean padding = matrix.isPadding(row, column);
                    repaint(row, column, palette.tint(touched), palette.text(padding ? Role.PADDING : touched));
                }
                if (marks.crossed(row, column)) {
                    cross(row, column);
                }
                if (marks.noted(row, column)) {
                    note(row, column);
                }
            }
        }
        outlines(fromRow, fromColumn, toRow, toColumn);
        CellRect window = marks.window();
        if (window != null) {
            window(window);
        }
    }

    /** Outlines cells; where they are coloured, the outline has a rim, to be seen on dark ones. */
    private void window(CellRect at) {
        double x = grid.originX() + at.x() * grid.cell();
        double y = grid.originY() + at.y() * grid.cell();
        if (cells.isMapped()) {
            round(x, y, at, palette.cell().deriveColor(0, 1, 1, 0.85), OUTLINE + 3);
        }
        round(x, y, at, palette.window(), OUTLINE);
    }

    private void round(double x, double y, CellRect at, Color color, double width) {
        GridPainter.outline(ink, x, y, at.width() * grid.cell(), at.height() * grid.cell(), color, width);
    }

    /** Paints one cell anew, its number in strong letters. */
    private void repaint(int row, int column, Color background, Color text) {
        Box box = grid.box(row, column);
        double inset = grid.cell() >= 7 ? 1 : 0;
        ink.setFill(background);
        ink.fillRect(box.x() + inset, box.y() + inset, box.width() - inset, box.height() - inset);
        if (matrix.isPadding(row, column) && grid.cell() >= 7) {
            Color hatch = palette.faint().deriveColor(0, 1, 1, 0.4);
            Hatch.paint(ink, box.x() + inset, box.y() + inset, box.width() - inset, box.height() - inset, hatch);
        }
        if (form.fits() && cells.isWritten(row, column)) {
            cells.prepare(true);
            ink.setFill(text);
            cells.number(row, column);
        }
    }

    /** Strokes so faint that the number below stays readable. */
    private void cross(int row, int column) {
        Box box = grid.box(row, column);
        double inset = box.width() * 0.12;
        ink.setStroke(palette.filter().deriveColor(0, 1, 1, 0.45));
        ink.setLineWidth(1.25);
        ink.strokeLine(box.x() + inset, box.y() + inset, box.right() - inset, box.bottom() - inset);
        ink.strokeLine(box.x() + inset, box.bottom() - inset, box.right() - inset, box.y() + inset);
    }

    private void note(int row, int column) {
        Box box = grid.box(row, column);
        double side = Math.max(4, box.width() * 0.28);
        ink.setFill(palette.window());
        ink.fillPolygon(
                new double[] {box.right() - side, box.right(), box.right()},
                new double[] {box.y(), box.y(), box.y() + side},
                3);
    }

    /** Strokes the edges between cells that stand out and cells that do not. */
    private void outlines(int fromRow, int fromColumn, int toRow, int toColumn) {
        double thick = grid.cell() < 7 ? 2 : OUTLINE;
        for (int row = fromRow; row < toRow; row++) {
            for (int column = fromColumn; column < toColumn; column++) {
                Role role = marks.touched(row, column);
                if (role != null) {
                    ink.setFill(marks.isWindow() ? palette.window() : palette.color(role));
                    edges(row, column, thick);
                }
            }
        }
    }

    private void edges(int row, int column, double thick) {
        double x = grid.x(column) - Math.floor(thick / 2);
        double y = grid.y(row) - Math.floor(thick / 2);
        double side = grid.cell();
        if (!continues(row, row - 1, row - 1, column, grid.blockRows())) {
            ink.fillRect(x, y, side + thick, thick);
        }
        if (!continues(row, row + 1, row + 1, column, grid.blockRows())) {
            ink.fillRect(x, y + side, side + thick, thick);
        }
        if (!continues(column, column - 1, row, column - 1, grid.blockColumns())) {
            ink.fillRect(x, y, thick, side + thick);
        }
        if (!continues(column, column + 1, row, column + 1, grid.blockColumns())) {
            ink.fillRect(x + side, y, thick, side + thick);
        }
    }

    private boolean continues(int index, int neighbour, int row, int column, int block) {
        return row >= 0
                && column >= 0
                && row < matrix.rows()
                && column < matrix.columns()
                && MatrixGrid.isSameBlock(index, neighbour, block)
                && marks.touched(row, column) != null;
    }
}
