package convolens.view.control.matrix;

import convolens.raster.Picture;
import convolens.view.control.CellRect;
import convolens.view.control.Occupancy.Box;
import convolens.view.control.Raster;
import convolens.view.paint.Hatch;
import convolens.view.paint.Palette;
import convolens.view.paint.Typography;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** Paints the cells and numbers of a matrix, as far as they can be seen. */
final class MatrixPainter {
    private static final double LEAST_LINED_CELL = 6;
    private static final double LEAST_GAPPED_CELL = 12;

    private final Raster raster = new Raster();

    void paint(GraphicsContext g, MatrixGrid grid, MatrixValues values, MatrixLook look, MatrixInk ink, CellRect seen) {
        if (seen.height() <= 0 || seen.width() <= 0) {
            return;
        }
        paintCells(g, grid, values, look, seen);
        if (grid.cell() >= (look.map() == null ? LEAST_LINED_CELL : LEAST_GAPPED_CELL)) {
            paintLines(g, grid, look, ink, seen);
        }
        if (ink.isLegible()) {
            paintNumbers(g, grid, values, look, ink, seen);
        }
    }

    private void paintCells(GraphicsContext g, MatrixGrid grid, MatrixValues values, MatrixLook look, CellRect seen) {
        Picture picture = raster.resize((int) seen.width(), (int) seen.height());
        boolean padded = false;
        int i = 0;
        for (int y = (int) seen.y(); y < seen.y() + seen.height(); y++) {
            for (int x = (int) seen.x(); x < seen.x() + seen.width(); x++) {
                picture.argb()[i++] = color(values, look, y, x);
                padded |= values.isPadding(y, x);
            }
        }
        Box box = grid.box(seen);
        raster.draw(g, box.x(), box.y(), box.width(), box.height());
        if (padded) {
            paintPadding(g, grid, values, look, seen);
        }
    }

    private static int color(MatrixValues values, MatrixLook look, int y, int x) {
        boolean mapped = look.map() != null && !values.isPadding(y, x) && values.isKnown(y, x);
        return mapped ? look.map().argb(values.value(y, x), look.range()) : Palette.argb(look.background(values, y, x));
    }

    /** Hatches the four sides of the ring as wholes, not cell by cell. */
    private static void paintPadding(
            GraphicsContext g, MatrixGrid grid, MatrixValues values, MatrixLook look, CellRect seen) {
        Color color = look.palette().faint().deriveColor(0, 1, 1, 0.45);
        double width = (double) grid.columns();
        double left = grid.firstColumn();
        hatch(g, grid, seen, new CellRect(grid.firstRow(), left, grid.top(), width), color);
        hatch(
                g,
                grid,
                seen,
                new CellRect(values.height(), left, values.padding().bottom(), width),
                color);
        hatch(g, grid, seen, new CellRect(0, left, values.height(), grid.left()), color);
        hatch(
                g,
                grid,
                seen,
                new CellRect(
                        0, values.width(), values.height(), values.padding().right()),
                color);
    }

    private static void hatch(GraphicsContext g, MatrixGrid grid, CellRect seen, CellRect side, Color color) {
        double y = Math.max(seen.y(), side.y());
        double x = Math.max(seen.x(), side.x());
        double height = Math.min(seen.y() + seen.height(), side.y() + side.height()) - y;
        double width = Math.min(seen.x() + seen.width(), side.x() + side.width()) - x;
        if (height > 0 && width > 0) {
            Box box = grid.box(new CellRect(y, x, height, width));
            Hatch.paint(g, box.x(), box.y(), box.width(), box.height(), color);
        }
    }

    /** Lines between cells; between the colours of a map they are gaps. */
    private static void paintLines(GraphicsContext g, MatrixGrid grid, MatrixLook look, MatrixInk ink, CellRect seen) {
        boolean gaps = look.map() != null && !ink.isLegible();
        g.setFill(gaps ? look.palette().stage() : look.palette().line());
        Box box = grid.box(seen);
        for (int y = (int) seen.y(); y <= seen.y() + seen.height(); y++) {
            g.fillRect(box.x(), grid.lineStart(grid.y(y)), box.width(), grid.line());
        }
        for (int x = (int) seen.x(); x <= seen.x() + seen.width(); x++) {
            g.fillRect(grid.lineStart(grid.x(x)), box.y(), grid.line(), box.height());
        }
    }

    private static void paintNumbers(
            GraphicsContext g, MatrixGrid grid, MatrixValues values, MatrixLook look, MatrixInk ink, CellRect seen) {
        prepare(g, look.isStrong() ? Typography.monoStrong(ink.size()) : Typography.mono(ink.size()));
        Color common = look.map() == null ? look.palette().text(look.role()) : null;
        for (int y = (int) seen.y(); y < seen.y() + seen.height(); y++) {
            for (int x = (int) seen.x(); x < seen.x() + seen.width(); x++) {
                if (values.isKnown(y, x)) {
                    g.setFill(common == null || values.isPadding(y, x) ? look.text(values, y, x) : common);
                    paintNumber(g, grid, ink, values.value(y, x), y, x);
                }
            }
        }
    }

    /** Sets the font and centres what is written. */
    static void prepare(GraphicsContext g, Font font) {
        g.setFont(font);
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.CENTER);
    }

    static void paintNumber(GraphicsContext g, MatrixGrid grid, MatrixInk ink, float value, int y, int x) {
        g.fillText(ink.text(value), grid.x(x) + grid.cell() / 2, grid.y(y) + grid.cell() / 2);
    }
}
