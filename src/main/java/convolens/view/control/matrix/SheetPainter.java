package convolens.view.control.matrix;

import convolens.raster.CellText;
import convolens.raster.Role;
import convolens.view.paint.Hatch;
import convolens.view.paint.Ink;
import convolens.view.paint.Palette;
import convolens.view.paint.Typography;
import javafx.geometry.VPos;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/** Paints the cells and numbers of a sheet, as far as they can be seen. */
final class SheetPainter {
    private static final double MIN_LINED_CELL = 7;

    private final Ink ink;
    private final Sheet sheet;
    private final SheetGrid grid;
    private final SheetLook look;
    private final CellText form;
    private final Palette palette;

    SheetPainter(Ink ink, Sheet sheet, SheetGrid grid, SheetLook look, CellText form, Palette palette) {
        this.ink = ink;
        this.sheet = sheet;
        this.grid = grid;
        this.look = look;
        this.form = form;
        this.palette = palette;
    }

    /** Whether cells are coloured by their values. */
    boolean isMapped() {
        return look.always() || !form.fits();
    }

    /** Paints the cells from a row and column up to others. */
    void cells(int fromRow, int fromColumn, int toRow, int toColumn) {
        Color plain = look.tinted() ? palette.tint(look.role()) : palette.cell();
        for (int top = fromRow; top < toRow; top = blockEnd(top, grid.blockRows(), toRow)) {
            int bottom = blockEnd(top, grid.blockRows(), toRow);
            for (int left = fromColumn; left < toColumn; left = blockEnd(left, grid.blockColumns(), toColumn)) {
                int right = blockEnd(left, grid.blockColumns(), toColumn);
                ink.setFill(plain);
                ink.fillRect(grid.x(left), grid.y(top), (right - left) * grid.cell(), (bottom - top) * grid.cell());
                fills(top, left, bottom, right);
                lines(top, left, bottom, right);
            }
        }
        if (form.fits()) {
            numbers(fromRow, fromColumn, toRow, toColumn);
        }
    }

    private static int blockEnd(int index, int block, int end) {
        return Math.min(end, (index / block + 1) * block);
    }

    /** The colours of values, and the hatching of padding, run by run. */
    private void fills(int top, int left, int bottom, int right) {
        Color hatch = palette.hatching();
        for (int row = top; row < bottom; row++) {
            int column = left;
            while (column < right) {
                int end = column + 1;
                boolean padding = sheet.isPadding(row, column);
                if (padding) {
                    while (end < right && sheet.isPadding(row, end)) {
                        end++;
                    }
                    double x = grid.x(column);
                    double y = grid.y(row);
                    double width = (end - column) * grid.cell();
                    ink.setFill(palette.padding());
                    ink.fillRect(x, y, width, grid.cell());
                    if (grid.cell() >= MIN_LINED_CELL) {
                        Hatch.paint(ink, x, y, width, grid.cell(), hatch);
                    }
                } else if (isMapped()) {
                    float value = sheet.value(row, column);
                    while (end < right && !sheet.isPadding(row, end) && same(value, sheet.value(row, end))) {
                        end++;
                    }
                    ink.setFill(Float.isNaN(value) ? palette.cell() : color(value));
                    ink.fillRect(grid.x(column), grid.y(row), (end - column) * grid.cell(), grid.cell());
                }
                column = end;
            }
        }
    }

    private static boolean same(float a, float b) {
        return a == b || Float.isNaN(a) && Float.isNaN(b);
    }

    private Color color(float value) {
        return Palette.color(look.map().argb(value, look.range()));
    }

    private void lines(int top, int left, int bottom, int right) {
        if (grid.cell() < MIN_LINED_CELL) {
            return;
        }
        ink.setFill(palette.line());
        double x = grid.x(left);
        double y = grid.y(top);
        double width = (right - left) * grid.cell();
        double height = (bottom - top) * grid.cell();
        for (int row = top; row <= bottom; row++) {
            ink.fillRect(x, y + (row - top) * grid.cell(), width + 1, 1);
        }
        for (int column = left; column <= right; column++) {
            ink.fillRect(x + (column - left) * grid.cell(), y, 1, height);
        }
    }

    private void numbers(int fromRow, int fromColumn, int toRow, int toColumn) {
        prepare(false);
        Color common = palette.text(look.tinted() ? look.role() : Role.PLAIN);
        for (int row = fromRow; row < toRow; row++) {
            for (int column = fromColumn; column < toColumn; column++) {
                float value = sheet.value(row, column);
                if (!Float.isNaN(value)) {
                    boolean padding = sheet.isPadding(row, column);
                    ink.setFill(
                            padding
                                    ? palette.text(Role.PADDING)
                                    : look.always() ? palette.textOn(color(value)) : common);
                    number(row, column, value);
                }
            }
        }
    }

    /** Sets the font and centres what is written. */
    void prepare(boolean strong) {
        ink.setFont(strong ? Typography.monoStrong(form.size()) : Typography.mono(form.size()));
        ink.setTextAlign(TextAlignment.CENTER);
        ink.setTextBaseline(VPos.CENTER);
    }

    /** Writes the number of a cell. */
    void number(int row, int column, float value) {
        ink.fillText(text(value), grid.x(column) + grid.cell() / 2 + 0.5, grid.y(row) + grid.cell() / 2 + 0.5);
    }

    private String text(float value) {
        boolean lost = value != 0 && Math.abs(value) < 0.5 * Math.pow(10, -form.decimals());
        return lost && sheet.tellsSmall()
                ? look.numbers().scientific(value, 1)
                : look.numbers().fixed(value, form.decimals());
    }
}
