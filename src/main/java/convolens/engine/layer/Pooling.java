package convolens.engine.layer;

import convolens.engine.gemm.Cpu;
import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import convolens.engine.tensor.Window;
import convolens.engine.tensor.WindowGeometry;
import org.jspecify.annotations.Nullable;

/**
 * Max or average pooling, each channel by itself.
 *
 * <pre>
 * max:     y = max of the window's cells; dy goes to the first of the largest cells
 * average: y = Σ cells / M; dy / M goes to every cell
 *          M = FH·FW; or, if the padding does not count, the number of cells that lie on the input
 * x: (N,C,H,W) → y: (N,C,OH,OW)
 * </pre>
 *
 * Padding never wins a maximum; in an average it counts as zeros, unless it is said not to count. What a window that rounds
 * up has beyond the padding never counts. The printed code leaves the padding out of the output
 * size; here equation 7.1 holds with it. Its default stride is 1; here the stride is always explicit. Source: sections
 * 7.3 and 7.4.4.
 */
public final class Pooling implements Layer {

    /** What a window is reduced to. */
    public enum Kind {
        /** The largest value. */
        MAX,
        /** The mean. */
        AVERAGE
    }

    private final Cpu cpu;
    private final Kind kind;
    private final Window window;
    private final boolean countsPadding;
    private int[] argmax = new int[0];
    private @Nullable Shape input;

    /**
     * @param cpu what to compute on
     * @param kind max or average
     * @param window the window; its padding must be smaller than its extent, so that each window sees a cell
     * @throws IllegalArgumentException if the padding is as large as the window
     */
    public Pooling(Cpu cpu, Kind kind, Window window) {
        this(cpu, kind, window, true);
    }

    /**
     * @param cpu what to compute on
     * @param kind max or average
     * @param window the window; its padding must be smaller than its extent, so that each window sees a cell
     * @param countsPadding whether the cells of the padding count in an average
     * @throws IllegalArgumentException if the padding is as large as the window
     */
    public Pooling(Cpu cpu, Kind kind, Window window, boolean countsPadding) {
        if (Math.max(window.padding().top(), window.padding().bottom()) >= window.spanY()
                || Math.max(window.padding().left(), window.padding().right()) >= window.spanX()) {
            throw new IllegalArgumentException("the padding of a pooling must be smaller than its window of "
                    + window.height() + "×" + window.width() + ", but is " + window.paddingY() + " and "
                    + window.paddingX());
        }
        this.cpu = cpu;
        this.kind = kind;
        this.window = window;
        this.countsPadding = countsPadding;
    }

    @Override
    public String name() {
        return kind == Kind.MAX ? "Max pooling" : "Average pooling";
    }

    /** Max or average. */
    public Kind kind() {
        return kind;
    }

    /** The window. */
    public Window window() {
        return window;
    }

    /** Whether the cells of the padding count in an average. */
    public boolean countsPadding() {
        return countsPadding;
    }

    @Override
    public Shape outputShape(Shape input) {
        if (input.rank() != 4) {
            throw new IllegalArgumentException("pooling takes (N, C, H, W), but the input is " + input);
        }
        WindowGeometry g = window.over(input.dim(2), input.dim(3));
        if (!window.isPlain() && !g.everyWindowSeesTheInput()) {
            throw new IllegalArgumentException("a window of the pooling over " + input.dim(2) + "×" + input.dim(3)
                    + " would see padding alone: a smaller padding or dilation would fit");
        }
        return Shape.of(input.dim(0), input.dim(1), g.outputHeight(), g.outputWidth());
    }

    @Override
    public void forward(Tensor x, Mode mode, Tensor y) {
        y.reshape(outputShape(x.shape()));
        input = x.shape();
        WindowGeometry g = window.over(x.dim(2), x.dim(3));
        if (kind == Kind.MAX && argmax.length < y.size()) {
            argmax = new int[y.size()];
        }
        float[] from = x.data();
        float[] to = y.data();
        int channels = x.dim(1);
        cpu.each(x.dim(0), (n, worker) -> {
            for (int plane = n * channels; plane < (n + 1) * channels; plane++) {
                if (!isAsInChapter()) {
                    general(g, from, plane, to);
                } else if (kind == Kind.MAX) {
                    maxPlane(g, from, plane, to);
                } else {
                    averagePlane(g, from, plane, to);
                }
            }
        });
    }

    @Override
    public void backward(Tensor dy, @Nullable Tensor dx) {
        Shape shape = Gradients.kept(name(), input);
        Gradients.require(name(), dy, outputShape(shape));
        if (dx == null) {
            return;
        }
        dx.reshape(shape);
        dx.fill(0);
        WindowGeometry g = window.over(shape.dim(2), shape.dim(3));
        float[] from = dy.data();
        float[] to = dx.data();
        int channels = shape.dim(1);
        cpu.each(shape.dim(0), (n, worker) -> {
            for (int plane = n * channels; plane < (n + 1) * channels; plane++) {
                if (kind == Kind.MAX) {
                    int at = plane * g.windows();
                    for (int i = at; i < at + g.windows(); i++) {
                        to[argmax[i]] += from[i];
                    }
                } else if (isAsInChapter()) {
                    spreadPlane(g, from, plane, to);
                } else {
                    GeneralPooling.spread(g, countsPadding, from, plane, to);
                }
            }
        });
    }

    /**
     * The flat index in x of the cell that won each window of the last forward pass, in the order of y. Not a copy;
     * meaningless for average pooling.
     */
    public int[] argmax() {
        return argmax;
    }

    @Override
    public long kinkSignature() {
        long signature = Kinks.NONE;
        if (kind == Kind.MAX) {
            int size = outputShape(Gradients.kept(name(), input)).size();
            for (int i = 0; i < size; i++) {
                signature = Kinks.fold(signature, argmax[i]);
            }
        }
        return signature;
    }

    /** Whether the loops that the chapter has will do. */
    private boolean isAsInChapter() {
        return window.isPlain() && (kind == Kind.MAX || countsPadding);
    }

    private void general(WindowGeometry g, float[] x, int plane, float[] y) {
        if (kind == Kind.MAX) {
            GeneralPooling.max(g, x, plane, y, argmax);
        } else {
            GeneralPooling.average(g, countsPadding, x, plane, y);
        }
    }

    private void maxPlane(WindowGeometry g, float[] x, int plane, float[] y) {
        int start = plane * g.height() * g.width();
        int at = plane * g.windows();
        // listing max_pooling
        for (int oy = 0; oy < g.outputHeight(); oy++) {
            int top = Math.max(0, g.top(oy));
            int bottom = Math.min(g.height(), g.top(oy) + g.filterHeight());
            for (int ox = 0; ox < g.outputWidth(); ox++) { // @rows
                int left = Math.max(0, g.left(ox));
                int right = Math.min(g.width(), g.left(ox) + g.filterWidth());
                int winner = start + top * g.width() + left;
                float best = x[winner];
                for (int row = top; row < bottom; row++) { // @unfold
                    for (int i = start + row * g.width() + left; i < start + row * g.width() + right; i++) {
                        if (x[i] > best || Float.isNaN(x[i])) {
                            best = x[i]; // @reduce
                            winner = i;
                        }
                    }
                }
                y[at] = best; // @maps
                argmax[at] = winner;
                at++;
            }
        }
        // end listing
    }

    private void averagePlane(WindowGeometry g, float[] x, int plane, float[] y) {
        int start = plane * g.height() * g.width();
        int at = plane * g.windows();
        // listing average_pooling
        for (int oy = 0; oy < g.outputHeight(); oy++) {
            int top = Math.max(0, g.top(oy));
            int bottom = Math.min(g.height(), g.top(oy) + g.filterHeight());
            for (int ox = 0; ox < g.outputWidth(); ox++) { // @rows
                int left = Math.max(0, g.left(ox));
                int right = Math.min(g.width(), g.left(ox) + g.filterWidth());
                float sum = 0;
                for (int row = top; row < bottom; row++) { // @unfold
                    for (int i = start + row * g.width() + left; i < start + row * g.width() + right; i++) {
                        sum += x[i]; // @reduce
                    }
                }
                y[at++] = sum / g.cells(); // @reduce @maps
            }
        }
        // end listing
    }

    private void spreadPlane(WindowGeometry g, float[] dy, int plane, float[] dx) {
        int start = plane * g.height() * g.width();
        int at = plane * g.windows();
        for (int oy = 0; oy < g.outputHeight(); oy++) {
            int top = Math.max(0, g.top(oy));
            int bottom = Math.min(g.height(), g.top(oy) + g.filterHeight());
            for (int ox = 0; ox < g.outputWidth(); ox++) {
                int left = Math.max(0, g.left(ox));
                int right = Math.min(g.width(), g.left(ox) + g.filterWidth());
                float share = dy[at++] / g.cells();
                for (int row = top; row < bottom; row++) {
                    for (int i = start + row * g.width() + left; i < start + row * g.width() + right; i++) {
                        dx[i] += share;
                    }
                }
            }
        }
    }
}
