package convolens.view.control.matrix;

import convolens.raster.Role;
import convolens.view.paint.Hatch;
import convolens.view.paint.Ink;
import convolens.view.paint.Palette;
import convolens.view.paint.Typography;
import javafx.geometry.VPos;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/** Paints the cells and numbers of a matrix, as far as they can be seen. */
final class MatrixPainter {
    private static final double MIN_LINED_CELL = 7;

    /** A picture needs lines less than numbers do. */
    private static final double MIN_GAPPED_CELL = 12;

    private final Ink ink;
    private final Matrix matrix;
    private final MatrixGrid grid;
    private final MatrixLook look;
    private final CellForm form;
    private final Palette palette;

    MatrixPainter(Ink ink, Matrix matrix, MatrixGrid grid, MatrixLook look, CellForm form, Palette palette) {
        this.ink = ink;
        this.matrix = matrix;
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
                if (isMapped()) {
                    colors(top, left, bottom, right);
                } else {
                    ink.setFill(plain);
                    ink.fillRect(grid.x(left), grid.y(top), (right - left) * grid.cell(), (bottom - top) * grid.cell());
                }
                padding(top, left, bottom, right);
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

    /** The colours of values, one pixel of an image for each, enlarged without smoothing. */
    private void colors(int top, int left, int bottom, int right) {
        int width = right - left;
        int height = bottom - top;
        int[] pixels = new int[width * height];
        int empty = Palette.argb(palette.cell());
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = argb(top + i / width, left + i % width, empty);
        }
        double x = grid.x(left);
        double y = grid.y(top);
        if (pixels.length == 1) {
            ink.setFill(Palette.color(pixels[0]));
            ink.fillRect(x, y, grid.cell(), grid.cell());
            return;
        }
        WritableImage image = new WritableImage(width, height);
        image.getPixelWriter().setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        ink.drawPixels(image, x, y, width * grid.cell(), height * grid.cell());
    }

    private int argb(int row, int column, int empty) {
        if (matrix.isHidden(row, column)) {
            return empty;
        }
        int pixel = matrix.pixel(row, column);
        if (pixel != 0) {
            return pixel;
        }
        float value = matrix.value(row, column);
        return Float.isNaN(value) ? empty : look.map().argb(value, look.range());
    }

    /** The hatching of padding, run by run. */
    private void padding(int top, int left, int bottom, int right) {
        Color hatch = palette.hatching();
        for (int row = top; row < bottom; row++) {
            int column = left;
            while (column < right) {
                int end = column + 1;
                if (matrix.isPadding(row, column)) {
                    while (end < right && matrix.isPadding(row, end)) {
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
                }
                column = end;
            }
        }
    }

    /** Lines between cells; in a picture they are gaps. */
    private void lines(int top, int left, int bottom, int right) {
        boolean gaps = look.always() && !form.fits();
        if (grid.cell() < (gaps ? MIN_GAPPED_CELL : MIN_LINED_CELL)) {
            return;
        }
        ink.setFill(gaps ? palette.stage() : palette.line());
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
        int empty = Palette.argb(palette.cell());
        for (int row = fromRow; row < toRow; row++) {
            for (int column = fromColumn; column < toColumn; column++) {
                if (isWritten(row, column)) {
                    ink.setFill(
                            matrix.isPadding(row, column)
                                    ? palette.text(Role.PADDING)
                                    : look.always() ? palette.textOn(Palette.color(argb(row, column, empty))) : common);
                    number(row, column);
                }
            }
        }
    }

    /** Whether something is written into a cell. */
    boolean isWritten(int row, int column) {
        return matrix.isHidden(row, column) || !Float.isNaN(matrix.value(row, column));
    }

    /** Sets the font and centres what is written. */
    void prepare(boolean strong) {
        ink.setFont(strong ? Typography.monoStrong(form.size()) : Typography.mono(form.size()));
        ink.setTextAlign(TextAlignment.CENTER);
        ink.setTextBaseline(VPos.CENTER);
    }

    /** Writes what stands in a cell. */
    void number(int row, int column) {
        String text = matrix.isHidden(row, column) ? CellForm.HIDDEN : form.text(matrix.value(row, column));
        ink.fillText(text, grid.x(column) + grid.cell() / 2 + 0.5, grid.y(row) + grid.cell() / 2 + 0.5);
    }
}
