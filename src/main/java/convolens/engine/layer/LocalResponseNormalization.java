package convolens.engine.layer;

import convolens.engine.gemm.Cpu;
import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/**
 * Local response normalization: a number is made smaller by large ones at its place in neighbouring channels.
 *
 * <pre>
 * s[c] = k + α/n · Σ x[d]²   over the n channels d from c − ⌊(n − 1)/2⌋ to c + ⌈(n − 1)/2⌉ that exist
 * y[c] = x[c] · s[c]^−β
 * dx[c] = dy[c] · s[c]^−β − 2·α·β/n · x[c] · Σ dy[d]·x[d]·s[d]^(−β − 1)   over the d whose n channels include c
 * x: (N,C,H,W) → y the same
 * </pre>
 *
 * at every row and column. ONNX and PyTorch divide α by n like this, the paper does not: its k = 2, n = 5, α = 10⁻⁴,
 * β = 0.75 is α = 5·10⁻⁴ here. Source: Krizhevsky et al., "ImageNet classification with deep convolutional neural networks"
 * (2012), section 3.3.
 */
public final class LocalResponseNormalization implements Layer {
    private final Cpu cpu;
    private final int size;
    private final double alpha;
    private final double beta;
    private final double bias;
    private final float[][] terms;
    private @Nullable Tensor input;
    private float[] scale = new float[0];

    /**
     * @param cpu what to compute on
     * @param size n, at least 1
     * @param alpha α
     * @param beta β
     * @param bias k
     */
    public LocalResponseNormalization(Cpu cpu, int size, double alpha, double beta, double bias) {
        this.cpu = cpu;
        this.size = size;
        this.alpha = alpha;
        this.beta = beta;
        this.bias = bias;
        this.terms = new float[cpu.threads()][0];
    }

    @Override
    public String name() {
        return "Local response normalization";
    }

    @Override
    public Shape outputShape(Shape input) {
        if (input.rank() != 4) {
            throw new IllegalArgumentException(
                    "a local response normalization takes (N, C, H, W), but the input is " + input);
        }
        return input;
    }

    @Override
    public void forward(Tensor x, Mode mode, Tensor y) {
        y.reshape(outputShape(x.shape()));
        input = x;
        if (scale.length < x.size()) {
            scale = new float[x.size()];
        }
        int channels = x.dim(1);
        int area = x.dim(2) * x.dim(3);
        cpu.each(x.dim(0), (n, worker) -> {
            for (int c = 0; c < channels; c++) {
                int at = (n * channels + c) * area;
                for (int i = at; i < at + area; i++) {
                    double sum = 0;
                    for (int d = first(c); d <= last(c, channels); d++) {
                        double other = x.data()[i + (d - c) * area];
                        sum += other * other;
                    }
                    double s = bias + alpha / size * sum;
                    scale[i] = (float) s;
                    y.data()[i] = (float) (x.data()[i] * Math.pow(s, -beta));
                }
            }
        });
    }

    @Override
    public void backward(Tensor dy, @Nullable Tensor dx) {
        Tensor x = Gradients.kept(name(), input);
        Gradients.require(name(), dy, x.shape());
        if (dx == null) {
            return;
        }
        dx.reshape(x.shape());
        cpu.each(x.dim(0), (n, worker) -> backward(x, n, dy.data(), dx.data(), worker));
    }

    private void backward(Tensor input, int n, float[] dy, float[] dx, int worker) {
        int channels = input.dim(1);
        int area = input.dim(2) * input.dim(3);
        int start = n * channels * area;
        float[] x = input.data();
        if (terms[worker].length < channels * area) {
            terms[worker] = new float[channels * area];
        }
        float[] term = terms[worker];
        for (int i = 0; i < channels * area; i++) {
            double s = scale[start + i];
            double power = Math.pow(s, -beta);
            term[i] = (float) (dy[start + i] * x[start + i] * power / s);
            dx[start + i] = (float) (dy[start + i] * power);
        }
        double factor = 2 * alpha * beta / size;
        for (int c = 0; c < channels; c++) {
            int from = Math.max(0, c - size / 2);
            int to = Math.min(channels - 1, c + (size - 1) / 2);
            for (int p = 0; p < area; p++) {
                double sum = 0;
                for (int d = from; d <= to; d++) {
                    sum += term[d * area + p];
                }
                int i = start + c * area + p;
                dx[i] -= (float) (factor * x[i] * sum);
            }
        }
    }

    private int first(int channel) {
        return Math.max(0, channel - (size - 1) / 2);
    }

    private int last(int channel, int channels) {
        return Math.min(channels - 1, channel + size / 2);
    }
}
