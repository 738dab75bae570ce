package convolens.engine.layer;

import convolens.engine.gemm.Cpu;
import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Batch normalization: every channel of a map, or every unit behind an affine layer, is brought to mean 0 and variance 1
 * over the batch, then scaled and shifted.
 *
 * <pre>
 * learning:  μ = mean(x),  σ² = mean((x − μ)²)  over N, and H and W where there are any
 *            running mean ← 0.9 · running mean + 0.1 · μ
 *            running variance ← 0.9 · running variance + 0.1 · σ²·M/(M − 1)      M numbers each
 * answering: μ and σ² are the running ones
 * x̂ = (x − μ) / √(σ² + 1e−5),  y = γ·x̂ + β
 * dγ = Σ dy·x̂,  dβ = Σ dy
 * learning:  dx = γ / √(σ² + 1e−5) · (dy − mean(dy) − x̂·mean(dy·x̂))
 * answering: dx = γ / √(σ² + 1e−5) · dy
 * x: (N,C,H,W) or (N,M) → y the same; γ, β, running mean and variance: (C) or (M)
 * </pre>
 *
 * The constants are PyTorch's; the printed code has 1e−6 and takes the running variance over M. Source: section 6.3;
 * Ioffe and Szegedy, "Batch normalization" (2015).
 */
public final class BatchNormalization implements Layer {
    private static final float KEPT = 0.9f;
    private static final double EPSILON = 1e-5;

    private final Cpu cpu;
    private final Parameter gamma;
    private final Parameter beta;
    private final Tensor runningMean;
    private final Tensor runningVariance;
    private final String suffix;
    private final double[] mean;
    private final double[] scale;
    private Mode mode = Mode.PREDICT;
    private @Nullable Tensor input;

    /**
     * @param cpu what to compute on
     * @param gamma γ: (C), named gamma and a number that the running mean and variance are named after, too
     * @param beta β: (C)
     * @throws IllegalArgumentException if the shapes do not go together
     */
    public BatchNormalization(Cpu cpu, Parameter gamma, Parameter beta) {
        if (gamma.shape().rank() != 1 || !beta.shape().equals(gamma.shape())) {
            throw new IllegalArgumentException("a batch normalization takes gamma and beta of one shape (C,), but got "
                    + gamma.shape() + " and " + beta.shape());
        }
        this.cpu = cpu;
        this.gamma = gamma;
        this.beta = beta;
        int channels = gamma.shape().dim(0);
        runningMean = Tensor.zeros(channels);
        runningVariance = Tensor.zeros(channels);
        runningVariance.fill(1);
        mean = new double[channels];
        scale = new double[channels];
        suffix = gamma.name().replaceAll("\\D", "");
    }

    @Override
    public String name() {
        return "Batch normalization";
    }

    @Override
    public Shape outputShape(Shape input) {
        int channels = gamma.shape().dim(0);
        if (input.rank() < 2 || input.dim(1) != channels) {
            throw new IllegalArgumentException(
                    "a batch normalization of " + channels + " channels does not fit the input " + input);
        }
        return input;
    }

    @Override
    public void forward(Tensor x, Mode mode, Tensor y) {
        y.reshape(outputShape(x.shape()));
        this.mode = mode;
        input = x;
        cpu.each(x.dim(1), (channel, worker) -> normalize(x, y, channel));
    }

    private void normalize(Tensor x, Tensor y, int channel) {
        int area = area(x);
        int samples = x.dim(0);
        float[] from = x.data();
        double center = runningMean.data()[channel];
        double variance = runningVariance.data()[channel];
        if (mode == Mode.TRAIN) {
            long count = (long) samples * area;
            double sum = 0;
            for (int n = 0; n < samples; n++) {
                int at = at(n, channel, area);
                for (int i = at; i < at + area; i++) {
                    sum += from[i];
                }
            }
            center = sum / count;
            double squares = 0;
            for (int n = 0; n < samples; n++) {
                int at = at(n, channel, area);
                for (int i = at; i < at + area; i++) {
                    double d = from[i] - center;
                    squares += d * d;
                }
            }
            variance = squares / count;
            run(runningMean, channel, center);
            run(runningVariance, channel, count > 1 ? squares / (count - 1) : variance);
        }
        mean[channel] = center;
        scale[channel] = 1 / Math.sqrt(variance + EPSILON);
        double factor = gamma.value().data()[channel] * scale[channel];
        double shift = beta.value().data()[channel] - center * factor;
        float[] to = y.data();
        for (int n = 0; n < samples; n++) {
            int at = at(n, channel, area);
            for (int i = at; i < at + area; i++) {
                to[i] = (float) (from[i] * factor + shift);
            }
        }
    }

    private static void run(Tensor running, int channel, double latest) {
        running.data()[channel] = KEPT * running.data()[channel] + (1 - KEPT) * (float) latest;
    }

    @Override
    public void backward(Tensor dy, @Nullable Tensor dx) {
        Tensor x = Gradients.kept(name(), input);
        Gradients.require(name(), dy, x.shape());
        if (dx != null) {
            dx.reshape(x.shape());
        }
        cpu.each(x.dim(1), (channel, worker) -> backward(x, dy, dx, channel));
    }

    private void backward(Tensor input, Tensor dy, @Nullable Tensor dx, int channel) {
        int area = area(input);
        int samples = input.dim(0);
        float[] from = dy.data();
        float[] x = input.data();
        double sum = 0;
        double product = 0;
        for (int n = 0; n < samples; n++) {
            int at = at(n, channel, area);
            for (int i = at; i < at + area; i++) {
                sum += from[i];
                product += from[i] * (x[i] - mean[channel]);
            }
        }
        product *= scale[channel];
        gamma.gradient().data()[channel] = (float) product;
        beta.gradient().data()[channel] = (float) sum;
        if (dx == null) {
            return;
        }
        long count = (long) samples * area;
        double factor = gamma.value().data()[channel] * scale[channel];
        double level = mode == Mode.TRAIN ? sum / count : 0;
        double along = mode == Mode.TRAIN ? product / count * scale[channel] : 0;
        float[] to = dx.data();
        for (int n = 0; n < samples; n++) {
            int at = at(n, channel, area);
            for (int i = at; i < at + area; i++) {
                to[i] = (float) (factor * (from[i] - level - (x[i] - mean[channel]) * along));
            }
        }
    }

    private static int area(Tensor input) {
        return input.shape().sizeOfOne() / input.dim(1);
    }

    private int at(int sample, int channel, int area) {
        return (sample * mean.length + channel) * area;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(gamma, beta);
    }

    /** {@code mean1} and {@code var1}: the running mean and variance, (C) each. */
    @Override
    public Map<String, Tensor> statistics() {
        Map<String, Tensor> statistics = new LinkedHashMap<>();
        statistics.put("mean" + suffix, runningMean);
        statistics.put("var" + suffix, runningVariance);
        return statistics;
    }
}
