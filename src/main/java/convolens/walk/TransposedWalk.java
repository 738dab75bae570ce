package convolens.walk;

import convolens.engine.gemm.Cpu;
import convolens.engine.layer.Convolution;
import convolens.engine.layer.Mode;
import convolens.engine.layer.Parameter;
import convolens.engine.tensor.Tensor;
import convolens.engine.tensor.Window;
import convolens.engine.tensor.WindowGeometry;
import java.util.ArrayList;
import java.util.List;

/**
 * A transposed convolution product by product: each cell of the input writes its weighted filter into the output, where it
 * is added to what is there.
 *
 * <pre>
 * y[iy·S − P + fy, ix·S − P + fx] += x[iy,ix] · w[fy,fx],  what falls outside of y is cut off
 * OH = S·(H − 1) + FH − 2·P,  OW = S·(W − 1) + FW − 2·P
 * x: (H,W), w: (FH,FW) → y: (OH,OW)
 * </pre>
 *
 * That is the gradient dx of a convolution over an input of (OH,OW), with the same filter, stride and padding, whose output
 * had the gradient x: what {@link Convolution#backward} computes here. Products are numbered by the cell of the input, row by
 * row, then by the cell of the filter. Source: section 7.4.3; Dumoulin and Visin, "A guide to convolution arithmetic for deep
 * learning" (2016), chapter 4.
 */
public final class TransposedWalk {
    private final Tensor x;
    private final Tensor w;
    private final WindowGeometry geometry;
    private final Tensor y;

    /**
     * One product.
     *
     * @param cell the number of the cell of the input
     * @param filterCell the number of the cell of the filter
     * @param row the row of the output that it is added to; outside of it where it is cut off
     * @param column the column
     * @param value x[…] · w[…]
     */
    public record Product(int cell, int filterCell, int row, int column, float value) {}

    private TransposedWalk(Tensor x, Tensor w, WindowGeometry geometry, Tensor y) {
        this.x = x;
        this.w = w;
        this.geometry = geometry;
        this.y = y;
    }

    /**
     * The walk over one channel, whose result the engine computes here.
     *
     * @param x (H,W), not modified; it must stay as it is while the walk is used
     * @param w (FH,FW), likewise
     * @param stride S, at least 1
     * @param padding P: rows and columns that are cut off on each side
     * @throws IllegalArgumentException if nothing of the output is left
     */
    public static TransposedWalk of(Tensor x, Tensor w, int stride, int padding) {
        Window window = new Window(w.dim(0), w.dim(1), stride, stride, padding, padding);
        int height = output(x.dim(0), w.dim(0), stride, padding);
        int width = output(x.dim(1), w.dim(1), stride, padding);
        WindowGeometry g = window.over(height, width);
        Convolution layer = new Convolution(
                Cpu.single(),
                Parameter.of("W", w.view(1, 1, w.dim(0), w.dim(1))),
                Parameter.of("b", Tensor.zeros(1)),
                window);
        layer.forward(Tensor.zeros(1, 1, height, width), Mode.TRAIN, Tensor.empty());
        Tensor y = Tensor.empty();
        layer.backward(x.view(1, 1, x.dim(0), x.dim(1)), y);
        return new TransposedWalk(x, w, g, y.view(height, width));
    }

    /** S·(extent − 1) + F − 2·P: rows or columns of the output. */
    public static int output(int extent, int filter, int stride, int padding) {
        return stride * (extent - 1) + filter - 2 * padding;
    }

    /** Where the windows of the convolution lie whose gradient this is: its input is the output here. */
    public WindowGeometry geometry() {
        return geometry;
    }

    /** x: (H,W); not to be modified. */
    public Tensor input() {
        return x;
    }

    /** w: (FH,FW); not to be modified. */
    public Tensor filter() {
        return w;
    }

    /** The engine's result (OH,OW); not to be modified. */
    public Tensor output() {
        return y;
    }

    /** How many products there are: H·W·FH·FW. */
    public int products() {
        return x.size() * w.size();
    }

    /** One of the products. */
    public Product product(int index) {
        int cell = index / w.size();
        int filterCell = index % w.size();
        int row = geometry.top(cell / x.dim(1)) + filterCell / w.dim(1);
        int column = geometry.left(cell % x.dim(1)) + filterCell % w.dim(1);
        return new Product(cell, filterCell, row, column, x.data()[cell] * w.data()[filterCell]);
    }

    /** The products that are added to a place, in their order; those of a place outside of the output are cut off. */
    public List<Product> products(int row, int column) {
        List<Product> products = new ArrayList<>();
        for (int cell = 0; cell < x.size(); cell++) {
            int fy = row - geometry.top(cell / x.dim(1));
            int fx = column - geometry.left(cell % x.dim(1));
            if (fy >= 0 && fy < w.dim(0) && fx >= 0 && fx < w.dim(1)) {
                products.add(product(cell * w.size() + fy * w.dim(1) + fx));
            }
        }
        return products;
    }

    /**
     * What has come together at a place when so many products are done: NaN for nothing, the sum of the products so far, the
     * engine's result once all of its products are.
     */
    public float shown(int row, int column, int done) {
        float sum = Float.NaN;
        List<Product> all = products(row, column);
        int come = 0;
        for (Product product : all) {
            if (product.cell * w.size() + product.filterCell < done) {
                sum = come == 0 ? product.value : sum + product.value;
                come++;
            }
        }
        boolean whole = come == all.size() && !geometry.isPadding(row, column);
        return whole && come > 0 ? y.data()[row * y.dim(1) + column] : sum;
    }
}
