package convolens.walk.chain;

import convolens.engine.tensor.Tensor;
import convolens.engine.tensor.WindowGeometry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One array of a chain. Its cells are numbered in the order of its axes. In an image the padding around every plane counts
 * too, so that a padding cell is a cell like any other.
 *
 * @param name what it is
 * @param axes its axes
 * @param rows the axes that run down when it is drawn, outermost first
 * @param columns the axes that run to the right
 * @param values its numbers, without the padding; not to be modified
 * @param geometry for an image, where the padding lies; null for everything else
 */
public record ChainArray(
        ArrayName name,
        Axes axes,
        List<Axis> rows,
        List<Axis> columns,
        Tensor values,
        @Nullable WindowGeometry geometry) {

    /** A matrix: the first axes run down, the others to the right. */
    static ChainArray matrix(ArrayName name, Axes axes, int rowAxes, Tensor values) {
        List<Axis> all = axes.list();
        return new ChainArray(name, axes, all.subList(0, rowAxes), all.subList(rowAxes, all.size()), values, null);
    }

    /** An image (N,C,H,W) with its padding: channels side by side, samples below one another. */
    static ChainArray image(ArrayName name, Tensor x, WindowGeometry g) {
        Axes axes = Axes.of(
                List.of(Axis.SAMPLE, Axis.CHANNEL, Axis.ROW, Axis.COLUMN),
                x.dim(0),
                x.dim(1),
                g.paddedHeight(),
                g.paddedWidth());
        return new ChainArray(name, axes, List.of(Axis.SAMPLE, Axis.ROW), List.of(Axis.CHANNEL, Axis.COLUMN), x, g);
    }

    /** Output maps (N,FN,OH,OW) or (N,C,OH,OW): maps side by side, samples below one another. */
    static ChainArray maps(ArrayName name, Axis map, Tensor y) {
        Axes axes = Axes.of(
                List.of(Axis.SAMPLE, map, Axis.OUTPUT_ROW, Axis.OUTPUT_COLUMN), y.dim(0), y.dim(1), y.dim(2), y.dim(3));
        return new ChainArray(
                name, axes, List.of(Axis.SAMPLE, Axis.OUTPUT_ROW), List.of(map, Axis.OUTPUT_COLUMN), y, null);
    }

    /** Filters (FN,C,FH,FW): filters side by side, their channels below one another. */
    static ChainArray filters(ArrayName name, Tensor w) {
        Axes axes = Axes.of(
                List.of(Axis.FILTER, Axis.CHANNEL, Axis.FILTER_ROW, Axis.FILTER_COLUMN),
                w.dim(0),
                w.dim(1),
                w.dim(2),
                w.dim(3));
        return new ChainArray(
                name, axes, List.of(Axis.CHANNEL, Axis.FILTER_ROW), List.of(Axis.FILTER, Axis.FILTER_COLUMN), w, null);
    }

    /** One number for each filter, in a row. */
    static ChainArray vector(ArrayName name, Tensor b) {
        return matrix(name, Axes.of(List.of(Axis.FILTER), b.size()), 0, b);
    }

    /** The number of cells. */
    public int size() {
        return axes.size();
    }

    /** An image (N,C,H + 2·PY + SY − 1,W + 2·PX + SX − 1) that holds numbers in its border too. */
    static ChainArray buffer(ArrayName name, Tensor img, WindowGeometry g) {
        Axes axes = Axes.of(
                List.of(Axis.SAMPLE, Axis.CHANNEL, Axis.ROW, Axis.COLUMN),
                img.dim(0),
                img.dim(1),
                img.dim(2),
                img.dim(3));
        return new ChainArray(name, axes, List.of(Axis.SAMPLE, Axis.ROW), List.of(Axis.CHANNEL, Axis.COLUMN), img, g);
    }

    /** Whether the border of an image has numbers of its own, and its rows and columns are counted from there. */
    public boolean isBuffer() {
        return values.size() == size();
    }

    /** Whether what is added to a cell is dropped, because it lies on a border that the array does not hold. */
    boolean isDropped(int cell) {
        return !isBuffer() && isPadding(cell);
    }

    /** Whether padding added a cell. */
    public boolean isPadding(int cell) {
        return geometry != null && geometry.isPadding(imageRow(cell), imageColumn(cell));
    }

    /** The value of a cell; 0 in a padding that holds no numbers. */
    public float value(int cell) {
        WindowGeometry g = geometry;
        if (g == null || isBuffer()) {
            return values.data()[cell];
        }
        int row = imageRow(cell);
        int column = imageColumn(cell);
        if (g.isPadding(row, column)) {
            return 0;
        }
        int plane = axes.index(cell, Axis.SAMPLE) * axes.extent(Axis.CHANNEL) + axes.index(cell, Axis.CHANNEL);
        return values.data()[(plane * g.height() + row) * g.width() + column];
    }

    /**
     * Where the padding of an image lies.
     *
     * @throws IllegalStateException if this is no image
     */
    public WindowGeometry imageGeometry() {
        if (geometry == null) {
            throw new IllegalStateException(name + " is no image");
        }
        return geometry;
    }

    /** The row of an image's cell, counted without the padding. */
    public int imageRow(int cell) {
        return axes.index(cell, Axis.ROW) - imageGeometry().paddingY();
    }

    /** The column of an image's cell, counted without the padding. */
    public int imageColumn(int cell) {
        return axes.index(cell, Axis.COLUMN) - imageGeometry().paddingX();
    }

    /** The number of rows when it is drawn. */
    public int height() {
        return product(rows);
    }

    /** The number of columns when it is drawn. */
    public int width() {
        return product(columns);
    }

    private int product(List<Axis> some) {
        int product = 1;
        for (Axis axis : some) {
            product *= axes.extent(axis);
        }
        return product;
    }

    /** The shape as NumPy would print it, the padding of an image left out. */
    public String shape() {
        return values.shape().toString();
    }
}
