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

/**
 * The convolution layer, by im2col and one matrix product for each sample.
 *
 * <pre>
 * y[n,f,oy,ox] = b[f] + Σ x[n, c, oy·SY − PY + fy, ox·SX − PX + fx] · w[f,c,fy,fx]   over c, fy, fx
 *
 * colₙ: (OH·OW, C·FH·FW), W = w as (FN, C·FH·FW)
 * yₙ = W·colₙᵀ + b
 * dW = Σₙ dyₙ·colₙ,  db = Σ dy over n, oy, ox,  dxₙ = col2im(dyₙᵀ·W)
 * x: (N,C,H,W), w: (FN,C,FH,FW), b: (FN) → y: (N,FN,OH,OW)
 * </pre>
 *
 * <p>Unfolding sample by sample keeps the matrix in the cache, and writing W·colₙᵀ instead of colₙ·Wᵀ gives the output
 * its layout without the book's transpose. The printed forward stores nothing that its backward needs; this one keeps x.
 * Source: sections 7.2 and 7.4.3.
 */
public final class Convolution implements Layer {
    /** Weight gradients are summed in this many groups of samples, whatever the threads, so that runs repeat. */
    private static final int GROUPS = 8;

    private final Cpu cpu;
    private final Parameter weights;
    private final Parameter bias;
    private final Window window;
    private final float[][] columns;
    private final float[][] columnGradients;
    private float[] partialWeights = new float[0];
    private float[] partialBias = new float[0];
    private Tensor input;

    /**
     * @param cpu what to compute on
     * @param weights w: (FN,C,FH,FW)
     * @param bias b: (FN)
     * @param window stride and padding, with the extents of the filters
     * @throws IllegalArgumentException if the shapes do not go together
     */
    public Convolution(Cpu cpu, Parameter weights, Parameter bias, Window window) {
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

    @Override
    public Shape outputShape(Shape input) {
        Shape w = weights.shape();
        if (input.rank() != 4 || input.dim(1) != w.dim(1)) {
            throw new IllegalArgumentException("filters " + w + " take an input (N, " + w.dim(1)
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
    public void backward(Tensor dy, Tensor dx) {
        Gradients.require(name(), dy, input == null ? null : outputShape(input.shape()));
        WindowGeometry g = window.over(input.dim(2), input.dim(3));
        int samples = input.dim(0);
        int fn = weights.shape().dim(0);
        int k = weights.shape().sizeOfOne();
        int groups = Math.max(1, Math.min(GROUPS, samples));
        partialWeights = cleared(partialWeights, groups * fn * k);
        partialBias = cleared(partialBias, groups * fn);
        if (dx != null) {
            dx.reshape(input.shape());
            dx.fill(0);
        }
        cpu.each(groups, (group, worker) -> {
            for (int n = group * samples / groups; n < (group + 1) * samples / groups; n++) {
                addSample(g, n, dy.data(), group, worker);
                if (dx != null) {
                    foldSample(g, n, dy.data(), dx.data(), worker);
                }
            }
        });
        sum(partialWeights, groups, weights.gradient());
        sum(partialBias, groups, bias.gradient());
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(weights, bias);
    }

    private void addSample(WindowGeometry g, int n, float[] dy, int group, int worker) {
        int channels = input.dim(1);
        int fn = weights.shape().dim(0);
        int rows = g.windows();
        int k = weights.shape().sizeOfOne();
        float[] col = scratch(columns, worker, rows * k);
        Im2Col.unfoldSample(input.data(), n * channels * g.height() * g.width(), channels, g, col, 0);
        int dyAt = n * fn * rows;
        cpu.gemm()
                .multiply(
                        false, false, fn, k, rows, dy, dyAt, rows, col, 0, k, true, partialWeights, group * fn * k, k);
        for (int f = 0; f < fn; f++) {
            float sum = 0;
            for (int i = dyAt + f * rows; i < dyAt + (f + 1) * rows; i++) {
                sum += dy[i];
            }
            partialBias[group * fn + f] += sum;
        }
    }

    private void foldSample(WindowGeometry g, int n, float[] dy, float[] dx, int worker) {
        int channels = input.dim(1);
        int fn = weights.shape().dim(0);
        int rows = g.windows();
        int k = weights.shape().sizeOfOne();
        float[] dcol = scratch(columnGradients, worker, rows * k);
        cpu.gemm()
                .multiply(
                        true,
                        false,
                        rows,
                        k,
                        fn,
                        dy,
                        n * fn * rows,
                        rows,
                        weights.value().data(),
                        0,
                        k,
                        false,
                        dcol,
                        0,
                        k);
        Col2Im.foldSample(dcol, 0, channels, g, dx, n * channels * g.height() * g.width());
    }

    private static float[] scratch(float[][] perWorker, int worker, int size) {
        if (perWorker[worker].length < size) {
            perWorker[worker] = new float[size];
        }
        return perWorker[worker];
    }

    private static float[] cleared(float[] reused, int size) {
        if (reused.length < size) {
            return new float[size];
        }
        Arrays.fill(reused, 0, size, 0);
        return reused;
    }

    private static void sum(float[] parts, int groups, Tensor total) {
        int size = total.size();
        float[] to = total.data();
        System.arraycopy(parts, 0, to, 0, size);
        for (int group = 1; group < groups; group++) {
            for (int i = 0; i < size; i++) {
                to[i] += parts[group * size + i];
            }
        }
    }
}
