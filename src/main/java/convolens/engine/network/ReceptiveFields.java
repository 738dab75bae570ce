package convolens.engine.network;

import convolens.engine.tensor.ReceptiveField;
import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Window;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a cell of a layer sees of the layers before, and what it goes into behind: rectangles of rows and columns, the ends
 * exclusive. Per axis, a window of extent f, stride s, padding p before and dilation d, which spans e = d·(f − 1) + 1, and
 * stands on the rows [a, b) sees the rows
 *
 * <pre>
 * [a·s − p, (b − 1)·s − p + e),     and row r goes into the rows ⌈(r + p − e + 1) / s⌉ … ⌊(r + p) / s⌋
 * </pre>
 *
 * With a dilation there are gaps in them that are not said here.
 *
 * Source: section 7.6.2; Dumoulin and Visin, "A guide to convolution arithmetic for deep learning" (2016).
 */
public final class ReceptiveFields {
    private ReceptiveFields() {}

    /**
     * What cells of a layer's output see of everything before, nearest last: entry i is about the input of layer i, entry
     * 0 about the picture. Only what exists; padding does not count.
     *
     * @param architecture the network
     * @param layer which layer, from 0; −1 for the picture, which sees nothing
     * @param cells of its output; a layer of units has a single row
     */
    public static List<ReceptiveField> seen(Architecture architecture, int layer, ReceptiveField cells) {
        return seen(architecture, layer, cells, true);
    }

    /** {@link #seen} with the padding that windows reach into: as large as in the middle of a large picture. */
    public static List<ReceptiveField> extents(Architecture architecture, int layer, ReceptiveField cells) {
        return seen(architecture, layer, cells, false);
    }

    private static List<ReceptiveField> seen(
            Architecture architecture, int layer, ReceptiveField cells, boolean existing) {
        List<Shape> shapes = architecture.shapes(1);
        ReceptiveField[] fields = new ReceptiveField[layer + 1];
        ReceptiveField now = cells;
        for (int i = layer; i >= 0; i--) {
            now = before(architecture.layers().get(i), now, shapes.get(i));
            now = existing ? now.on(shapes.get(i)) : now;
            fields[i] = now;
        }
        return List.of(fields);
    }

    /**
     * What the cells of a layer's output go into: entry 0 is about the output of the next layer, and so on to the last.
     *
     * @param layer which layer, from 0; −1 for the picture
     * @param cells of its output
     */
    public static List<ReceptiveField> reached(Architecture architecture, int layer, ReceptiveField cells) {
        List<Shape> shapes = architecture.shapes(1);
        List<ReceptiveField> fields = new ArrayList<>();
        ReceptiveField now = cells;
        for (int i = layer + 1; i < architecture.layers().size(); i++) {
            now = after(architecture.layers().get(i), now, shapes.get(i + 1));
            fields.add(now);
        }
        return fields;
    }

    private static ReceptiveField before(LayerSpec layer, ReceptiveField now, Shape input) {
        Window window = window(layer);
        if (window != null) {
            return new ReceptiveField(
                    now.top() * window.strideY() - window.paddingY(),
                    now.left() * window.strideX() - window.paddingX(),
                    (now.bottom() - 1) * window.strideY() - window.paddingY() + window.spanY(),
                    (now.right() - 1) * window.strideX() - window.paddingX() + window.spanX());
        }
        return seesAll(layer) ? ReceptiveField.all(input) : now;
    }

    private static ReceptiveField after(LayerSpec layer, ReceptiveField now, Shape output) {
        Window window = window(layer);
        if (window != null) {
            return new ReceptiveField(
                            firstOver(now.top(), window.spanY(), window.strideY(), window.paddingY()),
                            firstOver(now.left(), window.spanX(), window.strideX(), window.paddingX()),
                            Math.floorDiv(now.bottom() - 1 + window.paddingY(), window.strideY()) + 1,
                            Math.floorDiv(now.right() - 1 + window.paddingX(), window.strideX()) + 1)
                    .on(output);
        }
        return seesAll(layer) && !now.isEmpty() ? ReceptiveField.all(output) : now;
    }

    /** The first window that covers a row. */
    private static int firstOver(int row, int extent, int stride, int padding) {
        return -Math.floorDiv(-(row + padding - extent + 1), stride);
    }

    /** Where rows and columns are lost, nothing smaller is known than all of them. */
    private static boolean seesAll(LayerSpec layer) {
        return layer instanceof LayerSpec.Affine
                || layer instanceof LayerSpec.GlobalAveragePooling
                || layer instanceof LayerSpec.Flatten;
    }

    private static @Nullable Window window(LayerSpec layer) {
        return layer instanceof LayerSpec.Convolution convolution
                ? convolution.window()
                : layer instanceof LayerSpec.Pooling pooling ? pooling.window() : null;
    }
}
