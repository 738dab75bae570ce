package convolens.engine.layer;

import convolens.engine.gemm.Cpu;
import convolens.engine.im2col.Col2Im;
import convolens.engine.im2col.Im2Col;
import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import convolens.engine.tensor.Window;
import convolens.engine.tensor.WindowGeometry;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The convolution layer, by im2col and one matrix product for each sample.
 *
 * <pre>
 * y[n,f,oy,ox] = b[f] + Σ x[n, c, oy·SY − PY + fy·DY, ox·SX − PX + fx·DX] · w[f,c,fy,fx]   over c, fy, fx
 *
 * colₙ: (OH·OW, C·FH·FW), W = w as (FN, C·FH·FW)
 * yₙ = W·colₙᵀ + b
 * dW = Σₙ dyₙ·colₙ,  db = Σ dy over n, oy, ox,  dxₙ = col2im(dyₙᵀ·W)
 * x: (N,C,H,W), w: (FN,C,FH,FW), b: (FN) → y: (N,FN,OH,OW)
 * </pre>
 *
 * <p>With G groups, each FN/G filters see C/G channels of their own: w is (FN,C/G,FH,FW), and the above holds in each group.
 * As many groups as channels is a depthwise convolution, which is computed without a matrix ({@link Depthwise}). Source:
 * Krizhevsky et al., "ImageNet classification with deep convolutional neural networks" (2012), for groups.
 *
 * <p>Unfolding sample by sample keeps the matrix in the cache, and writing W·colₙᵀ instead of colₙ·Wᵀ gives the output
 * its layout without the book's transpose. The printed forward stores nothing that its backward needs; this one keeps x.
 * Source: sections 7.2 and 7.4.3.
 */
public final class Convolution implements Layer {
    /** Weight gradients are summed in this many parts of the batch, whatever the threads, so that runs repeat. */
    private static final int PARTS = 8;

    private final Cpu cpu;
    private final Parameter weights;
    private final Parameter bias;
    private final Window window;
    private final int groups;
    private final float[][] columns;
    private final float[][] columnGradients;
    private final PartialGradient partialWeights = new PartialGradient();
    private final PartialGradient partialBias = new PartialGradient();
    private @Nullable Tensor input;

    /**
     * @param cpu what to compute on
     * @param weights w: (FN,C,FH,FW)
     * @param bias b: (FN)
     * @param window stride and padding, with the extents of the filters
     * @throws IllegalArgumentException if the shapes do not go together
     */
    public Convolution(Cpu cpu, Parameter weights, Parameter bias, Window window) {
        this(cpu, weights, bias, window, 1);
    }

    /**
     * @param cpu what to compute on
     * @param weights w: (FN,C/G,FH,FW)
     * @param bias b: (FN)
     * @param window stride, padding and dilation, with the extents of the filters
     * @param groups G, which divides FN
     * @throws IllegalArgumentException if the shapes do not go together, or the window rounds up
     */
    public Convolution(Cpu cpu, Parameter weights, Parameter bias, Window window, int groups) {
        Shape w = weights.shape();
        if (w.rank() != 4
                || bias.shape().rank() != 1
                || bias.shape().dim(0) != w.dim(0)
                || w.dim(2) != window.height()
                || w.dim(3) != window.width()) {
            throw new IllegalArgumentException("a convolution with a window of " + window.height() + "×"
                    + window.width() + " takes weights (FN, C, " + window.height() + ", " + window.width()
                    + ") and a bias (FN,), but got " + w + " and " + bias.shape());
        }
        if (groups < 1 || w.dim(0) % groups != 0) {
            throw new IllegalArgumentException(
                    "the " + w.dim(0) + " filters " + w + " cannot be shared out to " + groups + " groups");
        }
        if (window.ceil()) {
            throw new IllegalArgumentException(
                    "the output of a convolution is rounded down, only that of a pooling up");
        }
        this.groups = groups;
        this.cpu = cpu;
        this.weights = weights;
        this.bias = bias;
        this.window = window;
        this.columns = new float[cpu.threads()][0];
        this.columnGradients = new float[cpu.threads()][0];
    }

    @Override
    public String name() {
        return "Convolution";
    }

    /** What it computes on. */
    public Cpu cpu() {
        return cpu;
    }

    /** The window: filter extents, stride, padding. */
    public Window window() {
        return window;
    }

    /** G: into how many groups channels and filters are divided. */
    public int groups() {
        return groups;
    }

    @Override
    public Shape outputShape(Shape input) {
        Shape w = weights.shape();
        if (input.rank() != 4 || input.dim(1) != w.dim(1) * groups) {
            throw new IllegalArgumentException("filters " + w + (groups == 1 ? "" : " in " + groups + " groups")
                    + " take an input (N, " + w.dim(1) * groups
                    + ", H, W) with as many channels, but the input is " + input);
        }
        WindowGeometry g = window.over(input.dim(2), input.dim(3));
        return Shape.of(input.dim(0), w.dim(0), g.outputHeight(), g.outputWidth());
    }

    @Override
    public void forward(Tensor x, Mode mode, Tensor y) {
        y.reshape(outputShape(x.shape()));
        input = x;
        WindowGeometry g = window.over(x.dim(2), x.dim(3));
        if (groups > 1) {
            cpu.each(x.dim(0), (n, worker) -> forwardGroups(x, g, n, y, worker));
            return;
        }
        int channels = x.dim(1);
        int fn = weights.shape().dim(0);
        int rows = g.windows();
        int k = channels * g.cells();
        float[] b = bias.value().data();
        float[] out = y.data();
        // listing convolution
        float[] w = weights.value().data(); // @filters
        cpu.each(x.dim(0), (n, worker) -> {
            float[] col = scratch(columns, worker, rows * k);
            Im2Col.unfoldSample(x.data(), n * channels * g.height() * g.width(), channels, g, col, 0); // @unfold
            int yAt = n * fn * rows;
            for (int f = 0; f < fn; f++) {
                Arrays.fill(out, yAt + f * rows, yAt + (f + 1) * rows, b[f]); // @multiply
            }
            // w · colᵀ has its rows in the order of the maps: no axis has to move
            cpu.gemm().multiply(false, true, fn, rows, k, w, 0, k, col, 0, k, true, out, yAt, rows); // @multiply @maps
        });
        // end listing
    }

    @Override
    public void backward(Tensor dy, @Nullable Tensor dx) {
        Tensor x = Gradients.kept(name(), input);
        Gradients.require(name(), dy, outputShape(x.shape()));
        WindowGeometry g = window.over(x.dim(2), x.dim(3));
        int samples = x.dim(0);
        int fn = weights.shape().dim(0);
        int k = weights.shape().sizeOfOne();
        int parts = Math.max(1, Math.min(PARTS, samples));
        float[] dw = partialWeights.cleared(parts * fn * k);
        float[] db = partialBias.cleared(parts * fn);
        if (dx != null) {
            dx.reshape(x.shape());
            dx.fill(0);
        }
        cpu.each(parts, (part, worker) -> {
            for (int n = part * samples / parts; n < (part + 1) * samples / parts; n++) {
                addBias(g, n, dy.data(), db, part);
                for (int group = 0; group < groups; group++) {
                    addSample(x, g, n, group, dy.data(), dw, part, worker);
                    if (dx != null) {
                        foldSample(g, n, group, dy.data(), dx.data(), worker);
                    }
                }
            }
        });
        partialWeights.sum(parts, weights.gradient());
        partialBias.sum(parts, bias.gradient());
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(weights, bias);
    }

    private void forwardGroups(Tensor x, WindowGeometry g, int n, Tensor y, int worker) {
        int filters = filtersOfGroup();
        int rows = g.windows();
        int k = weights.shape().sizeOfOne();
        float[] w = weights.value().data();
        float[] b = bias.value().data();
        float[] out = y.data();
        for (int group = 0; group < groups; group++) {
            int yAt = mapsAt(g, n, group);
            for (int f = 0; f < filters; f++) {
                Arrays.fill(out, yAt + f * rows, yAt + (f + 1) * rows, b[group * filters + f]);
            }
            if (isDepthwise()) {
                for (int f = 0; f < filters; f++) {
                    int wAt = (group * filters + f) * k;
                    Depthwise.forward(g, x.data(), channelsAt(g, n, group), w, wAt, out, yAt + f * rows);
                }
            } else {
                float[] col = unfolded(x, g, n, group, worker);
                int wAt = group * filters * k;
                cpu.gemm().multiply(false, true, filters, rows, k, w, wAt, k, col, 0, k, true, out, yAt, rows);
            }
        }
    }

    private void addBias(WindowGeometry g, int n, float[] dy, float[] db, int part) {
        int fn = weights.shape().dim(0);
        int rows = g.windows();
        int dyAt = n * fn * rows;
        for (int f = 0; f < fn; f++) {
            float sum = 0;
            for (int i = dyAt + f * rows; i < dyAt + (f + 1) * rows; i++) {
                sum += dy[i];
            }
            db[part * fn + f] += sum;
        }
    }

    private void addSample(Tensor x, WindowGeometry g, int n, int group, float[] dy, float[] dw, int part, int worker) {
        int filters = filtersOfGroup();
        int rows = g.windows();
        int k = weights.shape().sizeOfOne();
        int dyAt = mapsAt(g, n, group);
        int to = (part * groups + group) * filters * k;
        if (isDepthwise()) {
            for (int f = 0; f < filters; f++) {
                Depthwise.addWeights(g, x.data(), channelsAt(g, n, group), dy, dyAt + f * rows, dw, to + f * k);
            }
            return;
        }
        float[] col = unfolded(x, g, n, group, worker);
        cpu.gemm().multiply(false, false, filters, k, rows, dy, dyAt, rows, col, 0, k, true, dw, to, k);
    }

    private void foldSample(WindowGeometry g, int n, int group, float[] dy, float[] dx, int worker) {
        int filters = filtersOfGroup();
        int rows = g.windows();
        int k = weights.shape().sizeOfOne();
        int dyAt = mapsAt(g, n, group);
        float[] w = weights.value().data();
        int wAt = group * filters * k;
        if (isDepthwise()) {
            for (int f = 0; f < filters; f++) {
                Depthwise.backward(g, dy, dyAt + f * rows, w, wAt + f * k, dx, channelsAt(g, n, group));
            }
            return;
        }
        float[] dcol = scratch(columnGradients, worker, rows * k);
        cpu.gemm().multiply(true, false, rows, k, filters, dy, dyAt, rows, w, wAt, k, false, dcol, 0, k);
        Col2Im.foldSample(dcol, 0, weights.shape().dim(1), g, dx, channelsAt(g, n, group));
    }

    /** The windows over the channels of a group: (OH·OW, C/G·FH·FW). */
    private float[] unfolded(Tensor x, WindowGeometry g, int n, int group, int worker) {
        float[] col = scratch(columns, worker, g.windows() * weights.shape().sizeOfOne());
        Im2Col.unfoldSample(x.data(), channelsAt(g, n, group), weights.shape().dim(1), g, col, 0);
        return col;
    }

    private boolean isDepthwise() {
        return groups > 1 && weights.shape().dim(1) == 1;
    }

    private int filtersOfGroup() {
        return weights.shape().dim(0) / groups;
    }

    /** Where the channels of a group begin in x. */
    private int channelsAt(WindowGeometry g, int n, int group) {
        return (n * groups + group) * weights.shape().dim(1) * g.height() * g.width();
    }

    /** Where the maps of a group begin in y. */
    private int mapsAt(WindowGeometry g, int n, int group) {
        return (n * groups + group) * filtersOfGroup() * g.windows();
    }

    private static float[] scratch(float[][] perWorker, int worker, int size) {
        if (perWorker[worker].length < size) {
            perWorker[worker] = new float[size];
        }
        return perWorker[worker];
    }
}
