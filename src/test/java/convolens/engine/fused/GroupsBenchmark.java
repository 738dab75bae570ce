package convolens.engine.fused;

import convolens.engine.gemm.Cpu;
import convolens.engine.gemm.Gemm;
import convolens.engine.layer.Convolution;
import convolens.engine.layer.Layer;
import convolens.engine.layer.Mode;
import convolens.engine.layer.Parameter;
import convolens.engine.layer.Relu;
import convolens.engine.tensor.Tensor;
import convolens.engine.tensor.Window;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * How fast convolutions in groups and with gaps are, beside dense ones: multiply-adds (forward, dw, dx) a second of one
 * thread's processor time, layer by layer, as a block and directly, in turn; and what copying as many numbers takes.
 */
final class GroupsBenchmark {
    private static final int ROUNDS = 8;
    private static final int WARM_UP = 40;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private GroupsBenchmark() {}

    /** A convolution of as many filters as channels. */
    private record Case(int channels, int filter, int size, int stride, int dilation, int groups) {
        Window window() {
            return Window.square(filter, stride, dilation * (filter / 2)).dilated(dilation, dilation);
        }

        Convolution layer(Random random) {
            Tensor w = Tensor.zeros(channels, channels / groups, filter, filter);
            for (int i = 0; i < w.size(); i++) {
                w.data()[i] = (float) random.nextGaussian() / 10;
            }
            Parameter b = Parameter.of("b", Tensor.zeros(channels));
            return new Convolution(new Cpu(1, Gemm.best()), Parameter.of("W", w), b, window(), groups);
        }

        /** Three times those of a forward pass. */
        double multiplyAdds(int samples) {
            double windows = window().over(size, size).windows();
            return 3.0 * samples * windows * channels * (channels / groups) * filter * filter;
        }
    }

    /** @param arguments what the cases to be measured have in their text, such as "size=14"; none for all */
    public static void main(String[] arguments) {
        List<Case> cases = List.of(
                new Case(64, 3, 28, 1, 1, 1),
                new Case(64, 3, 28, 1, 2, 1),
                new Case(64, 3, 28, 1, 4, 1),
                new Case(64, 3, 28, 1, 1, 4),
                new Case(64, 3, 28, 1, 1, 8),
                new Case(64, 3, 28, 1, 1, 16),
                new Case(96, 3, 28, 1, 1, 32),
                new Case(64, 3, 28, 1, 1, 32),
                new Case(64, 3, 28, 1, 1, 64),
                new Case(64, 3, 28, 1, 2, 64),
                new Case(64, 5, 28, 1, 1, 64),
                new Case(64, 3, 28, 2, 1, 64),
                new Case(64, 3, 14, 1, 1, 64),
                new Case(64, 3, 7, 1, 1, 64),
                new Case(32, 3, 112, 1, 1, 32));
        for (Case each : cases) {
            if (arguments.length == 0 || each.toString().contains(arguments[0])) {
                measure(each);
            }
        }
    }

    private static void measure(Case each) {
        Random random = new Random(1);
        Convolution layer = each.layer(random);
        int samples = Math.max(2, Math.min(64, 25_088 / (each.size * each.size)));
        Tensor x = Tensor.zeros(samples, each.channels, each.size, each.size);
        for (int i = 0; i < x.size(); i++) {
            x.data()[i] = random.nextFloat() - 0.5f;
        }
        double plain = seconds(List.of(layer, new Relu()), x);
        double block = seconds(List.of(new ConvolutionBlock(layer, new BlockForm(false, true, true))), x);
        double direct = each.groups == 1 ? Double.NaN : seconds(List.of(new DirectConvolution(layer, true)), x);
        double operations = each.multiplyAdds(samples) / 1e9;
        System.out.printf(
                "%s: layer by layer %.1f, block %.1f, direct %.1f; copying x and y there and back %.1f G/s%n",
                each, operations / plain, operations / block, operations / direct, operations / copying(x, layer));
    }

    /** The median of the passes. */
    private static double seconds(List<Layer> row, Tensor x) {
        Tensor[] outputs = new Tensor[row.size()];
        Tensor[] gradients = new Tensor[row.size()];
        Arrays.setAll(outputs, i -> Tensor.empty());
        Arrays.setAll(gradients, i -> Tensor.empty());
        long[] times = new long[ROUNDS];
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            long since = THREADS.getCurrentThreadCpuTime();
            Tensor current = x;
            for (int i = 0; i < outputs.length; i++) {
                row.get(i).forward(current, Mode.TRAIN, outputs[i]);
                current = outputs[i];
            }
            for (int i = outputs.length - 1; i >= 0; i--) {
                row.get(i).backward(current, gradients[i]);
                current = gradients[i];
            }
            if (round >= 0) {
                times[round] = THREADS.getCurrentThreadCpuTime() - since;
            }
        }
        return median(times);
    }

    /** What no kernel can do without: x is read and y written, then dy, y and x are read and dx is written. */
    private static double copying(Tensor x, Convolution layer) {
        int in = x.size();
        int out = layer.outputShape(x.shape()).size();
        float[] dx = new float[in];
        float[] y = new float[out];
        float[] dy = new float[out];
        long[] times = new long[ROUNDS];
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            long since = THREADS.getCurrentThreadCpuTime();
            System.arraycopy(x.data(), 0, y, 0, Math.min(in, out));
            System.arraycopy(y, 0, dy, 0, out);
            System.arraycopy(x.data(), 0, dx, 0, in);
            if (round >= 0) {
                times[round] = THREADS.getCurrentThreadCpuTime() - since;
            }
        }
        return median(times);
    }

    private static double median(long[] nanoseconds) {
        Arrays.sort(nanoseconds);
        return nanoseconds[nanoseconds.length / 2] / 1e9;
    }
}
