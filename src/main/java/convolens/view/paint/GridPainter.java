package convolens.view.paint;

import convolens.raster.CellText;
import convolens.raster.ColorMap;
import convolens.raster.NumberText;
import convolens.raster.Range;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.paint.CycleMethod;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Stop;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** Paints matrices: empty cells, numbers, colours, outlines. Without state, but for what is looked up. */
public final class GridPainter {
    private static final int STOPS = 9;

    private final Palette palette;
    private final NumberText numbers;

    public GridPainter(Palette palette, NumberText numbers) {
        this.palette = palette;
        this.numbers = numbers;
    }

    /** The colours. */
    public Palette palette() {
        return palette;
    }

    /** A number as the cells of a matrix show it. */
    public String text(float value, CellText form) {
        return Float.isNaN(value) ? "" : numbers.fixed(value, form.decimals());
    }

    /** A number too large for any cell, in one digit and a power of ten. */
    public String scientific(float value) {
        return numbers.scientific(value, 1);
    }

    /** Fills all cells and draws the lines between them, which vanish where cells are tiny. */
    public void cells(Ink ink, CellGrid grid, Color fill) {
        ink.setFill(fill);
        ink.fillRect(grid.x(), grid.y(), grid.width(), grid.height());
        lines(ink, grid);
    }

    /** Draws the lines between cells, and around them. */
    public void lines(Ink ink, CellGrid grid) {
        ink.setStroke(palette.line());
        ink.setLineWidth(1);
        if (grid.cell() >= 5) {
            for (int row = 1; row < grid.rows(); row++) {
                double y = crisp(grid.y() + row * grid.cell());
                ink.strokeLine(grid.x(), y, grid.right(), y);
            }
            for (int column = 1; column < grid.columns(); column++) {
                double x = crisp(grid.x() + column * grid.cell());
                ink.strokeLine(x, grid.y(), x, grid.bottom());
            }
        }
        border(ink, grid);
    }

    /** Draws the line around all cells. */
    public void border(Ink ink, CellGrid grid) {
        ink.setStroke(palette.line());
        ink.setLineWidth(1);
        ink.strokeRect(crisp(grid.x()), crisp(grid.y()), Math.round(grid.width()), Math.round(grid.height()));
    }

    /** Fills a block of cells, leaving the lines around it visible. */
    public void fill(Ink ink, CellGrid grid, int row, int column, int height, int width, Color color) {
        ink.setFill(color);
        ink.fillRect(grid.left(column) + 0.5, grid.top(row) + 0.5, width * grid.cell() - 1, height * grid.cell() - 1);
    }

    /** Fills a cell that padding adds, hatched. */
    public void padding(Ink ink, CellGrid grid, int row, int column) {
        fill(ink, grid, row, column, 1, 1, palette.padding());
        Hatch.paint(
                ink,
                grid.left(column) + 0.5,
                grid.top(row) + 0.5,
                grid.cell() - 1,
                grid.cell() - 1,
                palette.hatching());
    }

    /** Writes a number into the middle of a cell. */
    public void number(Ink ink, CellGrid grid, int row, int column, String text, Font font, Color color) {
        ink.setFont(font);
        ink.setFill(color);
        ink.setTextAlign(TextAlignment.CENTER);
        ink.setTextBaseline(VPos.CENTER);
        ink.fillText(text, grid.left(column) + grid.cell() / 2, grid.top(row) + grid.cell() / 2);
    }

    /** Writes the numbers of a block of cells from the first row and column on. */
    public void numbers(
            Ink ink, CellGrid grid, float[] values, int from, int height, int width, CellText form, Color color) {
        Font font = Typography.mono(form.size());
        for (int i = 0; i < height * width; i++) {
            number(ink, grid, i / width, i % width, text(values[from + i], form), font, color);
        }
    }

    /** A line around all cells, for those that are coloured. */
    public void frame(Ink ink, CellGrid grid) {
        ink.setStroke(palette.line());
        ink.setLineWidth(1);
        ink.strokeRect(crisp(grid.x()), crisp(grid.y()), grid.width(), grid.height());
    }

    /** Outlines a block of cells with rounded corners. */
    public static void outline(
            Ink ink, double x, double y, double width, double height, Color color, double thickness) {
        ink.setStroke(color);
        ink.setLineWidth(thickness);
        ink.strokeRoundRect(x, y, width, height, 5);
    }

    /** Outlines a block of cells with rounded corners. */
    public static void outline(
            Ink ink, CellGrid grid, int row, int column, int height, int width, Color color, double thickness) {
        double x = grid.left(column);
        double y = grid.top(row);
        outline(ink, x, y, width * grid.cell(), height * grid.cell(), color, thickness);
    }

    /** A bar of all colours of a map, from its lower end on the left to its upper one, with corners as round as this. */
    public void colors(Ink ink, ColorMap map, Rectangle2D bar, double arc) {
        double x = bar.getMinX();
        double y = bar.getMinY();
        Stop[] stops = new Stop[STOPS];
        for (int i = 0; i < STOPS; i++) {
            double t = i / (STOPS - 1.0);
            stops[i] = new Stop(t, Palette.color(map.at(t)));
        }
        ink.setFill(new LinearGradient(x, 0, x + bar.getWidth(), 0, false, CycleMethod.NO_CYCLE, stops));
        ink.fillRoundRect(x, y, bar.getWidth(), bar.getHeight(), arc);
        ink.setStroke(palette.line());
        ink.setLineWidth(1);
        ink.strokeRoundRect(crisp(x), crisp(y), bar.getWidth() - 1, bar.getHeight() - 1, arc);
    }

    /**
     * Paints values as colours, one pixel of an image for each, enlarged without smoothing.
     *
     * @param values row by row from {@code from} on; NaN leaves a cell empty
     */
    public void heat(
            Ink ink, CellGrid grid, float[] values, int from, int height, int width, ColorMap map, Range range) {
        int[] pixels = new int[height * width];
        int empty = Palette.argb(palette.cell());
        for (int i = 0; i < pixels.length; i++) {
            float value = values[from + i];
            pixels[i] = Float.isNaN(value) ? empty : map.argb(value, range);
        }
        WritableImage image = new WritableImage(width, height);
        image.getPixelWriter().setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        ink.drawPixels(image, grid.left(0), grid.top(0), width * grid.cell(), height * grid.cell());
    }

    /** The nearest place on which a thin line is sharp. */
    public static double crisp(double coordinate) {
        return Math.floor(coordinate) + 0.5;
    }
}
