package convolens.view.affine;

import convolens.raster.CellText;
import convolens.raster.ColorMap;
import convolens.raster.Range;
import convolens.view.paint.GridPainter;
import convolens.view.paint.Ink;
import convolens.view.paint.Palette;
import convolens.view.paint.Typography;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/** Paints one number for each input: as bars, as numbers in cells, or as colours where numbers do not fit. */
final class InputCellPainter {
    private static final double NUMBERED_BAR = 12;
    private static final double FRAMED_MAP = 8;
    private static final double CHARACTERS = 7;
    private static final double LARGEST_LETTERS = 14;

    private final Ink ink;
    private final InputGrid grid;
    private final AffineSheet sheet;
    private final double scale;

    /** The numbers, and which of them are known. */
    interface Numbers {
        /** NaN where it is not known yet. */
        float at(int i);
    }

    InputCellPainter(Ink ink, InputGrid grid, AffineSheet sheet, double scale) {
        this.ink = ink;
        this.grid = grid;
        this.sheet = sheet;
        this.scale = scale;
    }

    /**
     * Paints the numbers.
     *
     * @param group what they are, for whoever reads what was painted
     * @param all all of them, known or not: they decide on the range
     * @param known those that are known
     * @param map their colours
     * @param bar the colour of bars
     * @param negative the colour of bars of negative numbers
     */
    void paint(String group, float[] all, Numbers known, ColorMap map, Color bar, Color negative) {
        Range range = map.fit(Range.of(all).union(Range.of(0)));
        ink.begin(group);
        if (grid.isBars()) {
            bars(all, known, bar, negative);
        } else {
            CellText form = CellText.fit(all, grid.cellWidth(), scale);
            image(known, map, range, form.fits());
            if (form.fits()) {
                numbers(known, form, map, range);
            } else {
                scale(map, range);
            }
        }
        ink.end();
    }

    private void bars(float[] all, Numbers known, Color bar, Color negative) {
        Range range = Range.of(all).union(Range.of(0));
        double letters = Math.min(LARGEST_LETTERS * scale, grid.cellHeight() * 0.56);
        boolean numbered = grid.cellHeight() >= NUMBERED_BAR;
        double room = numbered ? Typography.monoAdvance(letters) * CHARACTERS : 0;
        double gap = grid.cellHeight() >= 6 ? 2 : 0;
        ink.setTextAlign(TextAlignment.RIGHT);
        ink.setTextBaseline(VPos.CENTER);
        ink.setFont(Typography.mono(letters));
        for (int i = 0; i < grid.inputs(); i++) {
            Rectangle2D at = grid.cell(i);
            if (gap > 0) {
                ink.setFill(sheet.palette().cell());
                ink.fillRect(at.getMinX(), at.getMinY(), at.getWidth(), at.getHeight() - gap);
                ink.setStroke(sheet.palette().line());
                ink.setLineWidth(1);
                ink.strokeRect(
                        GridPainter.crisp(at.getMinX()),
                        GridPainter.crisp(at.getMinY()),
                        at.getWidth() - 1,
                        at.getHeight() - gap - 1);
            }
            float value = known.at(i);
            if (Float.isNaN(value)) {
                continue;
            }
            double x = at.getMinX() + room + 4;
            double width = at.getMaxX() - 4 - x;
            double zero = x + width * range.fraction(0);
            double end = x + width * range.fraction(value);
            double height = Math.max(1, (at.getHeight() - gap) * (gap > 0 ? 0.6 : 1));
            ink.setFill(value < 0 ? negative : bar);
            double top = at.getMinY() + (at.getHeight() - gap - height) / 2;
            ink.fillRect(Math.min(zero, end), top, Math.max(1, Math.abs(end - zero)), height);
            if (numbered) {
                ink.setFill(sheet.palette().ink());
                ink.fillText(
                        sheet.brief(value), at.getMinX() + room, at.getMinY() + (at.getHeight() - gap) / 2, room - 3);
            }
        }
    }

    /** All maps as one image, one pixel for each cell and between two maps. */
    private void image(Numbers known, ColorMap map, Range range, boolean numbered) {
        int columns = grid.across() * (grid.columns() + 1) - 1;
        int rows = (int) Math.round(grid.height() / grid.cellHeight());
        int[] pixels = new int[columns * rows];
        int empty = Palette.argb(sheet.palette().cell());
        int size = grid.rows() * grid.columns();
        for (int i = 0; i < grid.inputs(); i++) {
            int m = i / size;
            int row = m / grid.across() * (grid.rows() + 1) + i % size / grid.columns();
            int column = m % grid.across() * (grid.columns() + 1) + i % grid.columns();
            float value = known.at(i);
            pixels[row * columns + column] = Float.isNaN(value) ? empty : map.argb(value, range);
        }
        WritableImage image = new WritableImage(columns, rows);
        image.getPixelWriter().setPixels(0, 0, columns, rows, PixelFormat.getIntArgbInstance(), pixels, 0, columns);
        ink.drawPixels(image, grid.x(), grid.y(), columns * grid.cellWidth(), rows * grid.cellHeight());
        double width = grid.columns() * grid.cellWidth();
        double height = grid.rows() * grid.cellHeight();
        if (width < FRAMED_MAP || height < FRAMED_MAP) {
            return;
        }
        ink.setStroke(sheet.palette().line());
        ink.setLineWidth(1);
        for (int m = 0; m < grid.maps(); m++) {
            double x = grid.left(m);
            double y = grid.top(m);
            ink.strokeRect(GridPainter.crisp(x), GridPainter.crisp(y), Math.round(width), Math.round(height));
            for (int row = 1; numbered && row < grid.rows(); row++) {
                double line = GridPainter.crisp(y + row * grid.cellHeight());
                ink.strokeLine(x, line, x + width, line);
            }
            for (int column = 1; numbered && column < grid.columns(); column++) {
                double line = GridPainter.crisp(x + column * grid.cellWidth());
                ink.strokeLine(line, y, line, y + height);
            }
        }
    }

    private void numbers(Numbers known, CellText form, ColorMap map, Range range) {
        ink.setFont(Typography.mono(form.size()));
        ink.setTextAlign(TextAlignment.CENTER);
        ink.setTextBaseline(VPos.CENTER);
        for (int i = 0; i < grid.inputs(); i++) {
            float value = known.at(i);
            if (!Float.isNaN(value)) {
                Rectangle2D at = grid.cell(i);
                ink.setFill(sheet.palette().textOn(Palette.color(map.argb(value, range))));
                ink.fillText(
                        sheet.numbers().fixed(value, form.decimals()),
                        at.getMinX() + at.getWidth() / 2,
                        at.getMinY() + at.getHeight() / 2);
            }
        }
    }

    /** What the colours stand for, below the maps. */
    private void scale(ColorMap map, Range range) {
        double width = Math.max(grid.width(), 70 * scale);
        double y = grid.bottom() + 6 * scale;
        double height = 6 * scale;
        new GridPainter(sheet.palette(), sheet.numbers())
                .colors(ink, map, new Rectangle2D(grid.x(), y, width, height), 4);
        ink.setFont(Typography.mono(10.5 * scale));
        ink.setFill(sheet.palette().mute());
        ink.setTextBaseline(VPos.TOP);
        ink.setTextAlign(TextAlignment.LEFT);
        ink.fillText(sheet.brief(range.min()), grid.x(), y + height + 2 * scale);
        ink.setTextAlign(TextAlignment.RIGHT);
        ink.fillText(sheet.brief(range.max()), grid.x() + width, y + height + 2 * scale);
    }

    /** Outlines a cell, however small it is. */
    void outline(int i, Color color, double thickness) {
        Rectangle2D at = grid.cell(i);
        double more = Math.max(0, (7 - Math.min(at.getWidth(), at.getHeight())) / 2);
        GridPainter.outline(
                ink,
                at.getMinX() - more,
                at.getMinY() - more,
                at.getWidth() + 2 * more,
                at.getHeight() + 2 * more - (grid.isBars() && more == 0 ? 2 : 0),
                color,
                thickness);
    }
}
