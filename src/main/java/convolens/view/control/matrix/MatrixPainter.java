package convolens.view.control.matrix;

import convolens.raster.Picture;
import convolens.raster.Role;
import convolens.view.control.CellRect;
import convolens.view.control.Occupancy.Box;
import convolens.view.control.Raster;
import convolens.view.paint.Hatch;
import convolens.view.paint.Ink;
import convolens.view.paint.Palette;
import convolens.view.paint.Typography;
import javafx.geometry.VPos;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** Paints the cells and numbers of a matrix, as far as they can be seen. */
final class MatrixPainter {
    private static final double MIN_LINED_CELL = 6;
    private static final double MIN_GAPPED_CELL = 12;

    private final Raster raster = new Raster();

    void paint(Ink ink, MatrixGrid grid, MatrixValues values, MatrixLook look, MatrixInk form, CellRect seen) {
        if (seen.height() <= 0 || seen.width() <= 0) {
            return;
        }
        paintCells(ink, grid, values, look, seen);
        if (grid.cell() >= (look.map() == null ? MIN_LINED_CELL : MIN_GAPPED_CELL)) {
            paintLines(ink, grid, look, form, seen);
        }
        if (form.isLegible()) {
            paintNumbers(ink, grid, values, look, form, seen);
        }
    }

    private void paintCells(Ink ink, MatrixGrid grid, MatrixValues values, MatrixLook look, CellRect seen) {
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
        raster.draw(ink, box.x(), box.y(), box.width(), box.height());
        if (padded) {
            paintPadding(ink, grid, values, look, seen);
        }
    }

    private static int color(MatrixValues values, MatrixLook look, int y, int x) {
        boolean mapped = look.map() != null && !values.isPadding(y, x) && values.isKnown(y, x);
        return mapped ? look.map().argb(values.value(y, x), look.range()) : Palette.argb(look.background(values, y, x));
    }

    /** Hatches the four sides of the ring as wholes, not cell by cell. */
    private static void paintPadding(Ink ink, MatrixGrid grid, MatrixValues values, MatrixLook look, CellRect seen) {
        Color color = look.palette().faint().deriveColor(0, 1, 1, 0.45);
        double width = (double) grid.columns();
        double left = grid.firstColumn();
        hatch(ink, grid, seen, new CellRect(grid.firstRow(), left, grid.top(), width), color);
        hatch(
                ink,
                grid,
                seen,
                new CellRect(values.height(), left, values.padding().bottom(), width),
                color);
        hatch(ink, grid, seen, new CellRect(0, left, values.height(), grid.left()), color);
        hatch(
                ink,
                grid,
                seen,
                new CellRect(
                        0, values.width(), values.height(), values.padding().right()),
                color);
    }

    private static void hatch(Ink ink, MatrixGrid grid, CellRect seen, CellRect side, Color color) {
        double y = Math.max(seen.y(), side.y());
        double x = Math.max(seen.x(), side.x());
        double height = Math.min(seen.y() + seen.height(), side.y() + side.height()) - y;
        double width = Math.min(seen.x() + seen.width(), side.x() + side.width()) - x;
        if (height > 0 && width > 0) {
            Box box = grid.box(new CellRect(y, x, height, width));
            Hatch.paint(ink, box.x(), box.y(), box.width(), box.height(), color);
        }
    }

    /** Lines between cells; between the colours of a map they are gaps. */
    private static void paintLines(Ink ink, MatrixGrid grid, MatrixLook look, MatrixInk form, CellRect seen) {
        boolean gaps = look.map() != null && !form.isLegible();
        ink.setFill(gaps ? look.palette().stage() : look.palette().line());
        Box box = grid.box(seen);
        for (int y = (int) seen.y(); y <= seen.y() + seen.height(); y++) {
            ink.fillRect(box.x(), grid.lineStart(grid.y(y)), box.width(), grid.line());
        }
        for (int x = (int) seen.x(); x <= seen.x() + seen.width(); x++) {
            ink.fillRect(grid.lineStart(grid.x(x)), box.y(), grid.line(), box.height());
        }
    }

    private static void paintNumbers(
            Ink ink, MatrixGrid grid, MatrixValues values, MatrixLook look, MatrixInk form, CellRect seen) {
        prepare(ink, Typography.mono(form.size()));
        Color common = look.map() == null ? look.palette().text(Role.PLAIN) : null;
        for (int y = (int) seen.y(); y < seen.y() + seen.height(); y++) {
            for (int x = (int) seen.x(); x < seen.x() + seen.width(); x++) {
                if (values.isKnown(y, x)) {
                    ink.setFill(common == null || values.isPadding(y, x) ? look.text(values, y, x) : common);
                    paintNumber(ink, grid, form, values.value(y, x), y, x);
                }
            }
        }
    }

    /** Sets the font and centres what is written. */
    private static void prepare(Ink ink, Font font) {
        ink.setFont(font);
        ink.setTextAlign(TextAlignment.CENTER);
        ink.setTextBaseline(VPos.CENTER);
    }

    private static void paintNumber(Ink ink, MatrixGrid grid, MatrixInk form, float value, int y, int x) {
        ink.fillText(form.text(value), grid.x(x) + grid.cell() / 2, grid.y(y) + grid.cell() / 2);
    }
}
