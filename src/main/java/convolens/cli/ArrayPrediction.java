package convolens.cli;

import convolens.cli.option.ExitCode;
import convolens.cli.option.OutputFile;
import convolens.cli.terminal.Terminal;
import convolens.data.DataException;
import convolens.engine.gemm.Cpu;
import convolens.engine.layer.SoftmaxWithLoss;
import convolens.engine.network.Network;
import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import convolens.interchange.ArrayFile;
import convolens.interchange.NetworkFile;
import convolens.interchange.ShippedNetwork;
import convolens.interchange.onnx.OnnxNetwork.Output;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a network answers to numbers as they are, so that any import can be checked against where it came from. */
final class ArrayPrediction {
    private static final int BATCH = 32;

    private final Terminal terminal;

    ArrayPrediction(Terminal terminal) {
        this.terminal = terminal;
    }

    /**
     * @param input the array
     * @param params the network; null for the DeepConvNet that comes along
     * @param saved where the output goes; null to print it
     */
    int run(Path input, @Nullable Path params, @Nullable OutputFile saved) throws DataException {
        Cpu cpu = Cpu.of(Runtime.getRuntime().availableProcessors());
        NetworkFile file = params == null ? ShippedNetwork.DEEP.read() : NetworkFile.load(params);
        Object name = params == null ? ShippedNetwork.DEEP.file() : params;
        Network network = NetworkFile.build(name, file.network(name, null), cpu);
        Tensor x = images(input, ArrayFile.read(input), network.input());
        int samples = x.dim(0);
        Tensor all = Tensor.zeros(samples, network.classes());
        for (int from = 0; from < samples; from += BATCH) {
            int count = Math.min(BATCH, samples - from);
            float[] output = output(network.scores(part(x, from, count)), count, file.output());
            System.arraycopy(output, 0, all.data(), from * network.classes(), output.length);
        }
        if (saved == null) {
            print(all);
        } else {
            saved.write(out -> ArrayFile.write(out, all));
            terminal.out().println("wrote the " + word(file.output()) + " " + all.shape() + " to " + saved.path());
        }
        return ExitCode.OK;
    }

    private static String word(Output output) {
        return switch (output) {
            case SCORES -> "scores";
            case PROBABILITIES -> "probabilities";
            case LOGARITHMS -> "logarithms of the probabilities";
        };
    }

    private static Tensor part(Tensor x, int from, int count) {
        Tensor part = new Tensor(x.shape().withFirst(count));
        System.arraycopy(x.data(), from * x.shape().sizeOfOne(), part.data(), 0, part.size());
        return part;
    }

    private static float[] output(Tensor scores, int count, Output output) {
        if (output == Output.SCORES) {
            return scores.toArray();
        }
        SoftmaxWithLoss softmax = new SoftmaxWithLoss();
        softmax.forward(scores, new int[count]);
        float[] probabilities = softmax.probabilities().toArray();
        for (int i = 0; output == Output.LOGARITHMS && i < probabilities.length; i++) {
            probabilities[i] = (float) Math.log(probabilities[i]);
        }
        return probabilities;
    }

    private void print(Tensor all) {
        int k = all.dim(1);
        for (int n = 0; n < all.dim(0); n++) {
            StringBuilder line = new StringBuilder(n + ":");
            for (int i = 0; i < k; i++) {
                line.append(String.format(Locale.ROOT, " %.6g", all.get(n, i)));
            }
            terminal.out().println(line);
        }
    }

    /** The array as (N,C,H,W). */
    private static Tensor images(Path file, Tensor x, Shape image) throws DataException {
        int c = image.dim(0);
        int h = image.dim(1);
        int w = image.dim(2);
        Shape shape = x.shape();
        int one = image.size();
        int n = shape.size() / one;
        boolean fits = shape.size() == n * one;
        boolean batch = fits && shape.rank() > 0 && shape.dim(0) == n;
        boolean first = batch && shape.equals(Shape.of(n, c, h, w));
        boolean last = batch && !first && shape.equals(Shape.of(n, h, w, c));
        boolean rows = batch && (shape.equals(Shape.of(n, one)) || c == 1 && shape.equals(Shape.of(n, h, w)));
        boolean single = n == 1 && (shape.equals(image) || shape.equals(Shape.of(one)));
        if (!first && !last && !rows && !single) {
            throw new DataException(file + " holds " + shape + ", but the network takes " + Shape.of(1, c, h, w)
                    + ": expected (N, " + c + ", " + h + ", " + w + ") or (N, " + h + ", " + w + ", " + c + ")");
        }
        if (!last) {
            x.reshape(n, c, h, w);
            return x;
        }
        Tensor turned = Tensor.zeros(n, c, h, w);
        int at = 0;
        for (int sample = 0; sample < n; sample++) {
            for (int cell = 0; cell < h * w; cell++) {
                for (int channel = 0; channel < c; channel++) {
                    turned.data()[(sample * c + channel) * h * w + cell] = x.data()[at++];
                }
            }
        }
        return turned;
    }
}
