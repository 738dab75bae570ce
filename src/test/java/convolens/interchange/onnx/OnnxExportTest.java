package convolens.interchange.onnx;

import static convolens.fixtures.Close.assertClose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtSession;
import convolens.engine.gemm.Cpu;
import convolens.engine.layer.Parameter;
import convolens.engine.layer.Pooling.Kind;
import convolens.engine.network.Architecture;
import convolens.engine.network.DeepConvNet;
import convolens.engine.network.LayerSpec;
import convolens.engine.network.LeNet5;
import convolens.engine.network.Network;
import convolens.engine.network.SimpleConvNet;
import convolens.engine.tensor.Shape;
import convolens.engine.tensor.SidePadding;
import convolens.engine.tensor.Tensor;
import convolens.engine.tensor.Window;
import convolens.interchange.NetworkFile;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written answers in ONNX Runtime as in the engine, and is read again as it was. */
class OnnxExportTest {
    @TempDir
    private Path folder;

    static Stream<Architecture> architectures() {
        Shape digits = Shape.of(1, 28, 28);
        return Stream.concat(
                Stream.of(
                        SimpleConvNet.ofChapter(digits, 10).architecture(),
                        DeepConvNet.ofBook(digits, 10).architecture(),
                        LeNet5.of(digits, 10),
                        all()),
                IntStream.range(0, 60).mapToObj(seed -> random(new Random(seed))));
    }

    /** Every layer that there is. */
    private static Architecture all() {
        return new Architecture(
                Shape.of(3, 21, 19),
                List.of(
                        new LayerSpec.Convolution(8, Window.square(3, 1, 2).dilated(2, 1)),
                        new LayerSpec.BatchNormalization(),
                        new LayerSpec.LeakyRelu(0.1),
                        new LayerSpec.LocalResponseNormalization(5, 1e-2, 0.75, 2),
                        new LayerSpec.Pooling(Kind.MAX, Window.square(3, 2, 0).roundedUp()),
                        new LayerSpec.Convolution(8, Window.square(3, 1, 1).padded(new SidePadding(0, 1, 2, 1)), 8),
                        new LayerSpec.Relu6(),
                        new LayerSpec.Convolution(12, Window.square(1, 1, 0), 4),
                        new LayerSpec.Sigmoid(),
                        new LayerSpec.Pooling(Kind.AVERAGE, Window.square(3, 2, 1), false),
                        new LayerSpec.Dropout(0.25),
                        new LayerSpec.Convolution(16, new Window(2, 3, 1, 2, 0, 1)),
                        new LayerSpec.Tanh(),
                        new LayerSpec.Pooling(Kind.AVERAGE, Window.square(2, 1, 1)),
                        new LayerSpec.Flatten(),
                        new LayerSpec.BatchNormalization(),
                        new LayerSpec.Relu(),
                        new LayerSpec.Affine(10)));
    }

    private static Architecture random(Random random) {
        while (true) {
            List<LayerSpec> layers = new ArrayList<>();
            for (int i = random.nextInt(7); i >= 0; i--) {
                layers.add(layer(random));
            }
            layers.add(random.nextBoolean() ? new LayerSpec.GlobalAveragePooling() : new LayerSpec.Affine(7));
            if (random.nextBoolean()) {
                layers.add(new LayerSpec.Affine(5));
            }
            Architecture row = new Architecture(
                    Shape.of(1 + random.nextInt(4), 6 + random.nextInt(9), 6 + random.nextInt(9)), layers);
            try {
                row.build(Cpu.single(), 1);
                OnnxNodes.of(row);
                return row;
            } catch (IllegalArgumentException e) {
                // it does not fit: another
            }
        }
    }

    private static LayerSpec layer(Random random) {
        SidePadding padding =
                new SidePadding(random.nextInt(2), random.nextInt(2), random.nextInt(2), random.nextInt(2));
        Window window = new Window(
                1 + random.nextInt(3),
                1 + random.nextInt(3),
                1 + random.nextInt(2),
                1 + random.nextInt(2),
                padding,
                1 + random.nextInt(2),
                1 + random.nextInt(2),
                false);
        return switch (random.nextInt(11)) {
            case 0, 1 -> new LayerSpec.Convolution(1 + random.nextInt(6), window);
            case 2 -> new LayerSpec.Convolution(4, window, 2);
            case 3 -> new LayerSpec.Pooling(Kind.MAX, window.roundedUp());
            case 4 -> new LayerSpec.Pooling(Kind.AVERAGE, window.dilated(1, 1), random.nextBoolean());
            case 5 -> new LayerSpec.BatchNormalization();
            case 6 -> new LayerSpec.LocalResponseNormalization(1 + 2 * random.nextInt(3), 0.1, 0.6, 1.5);
            case 7 -> new LayerSpec.Dropout(0.3);
            case 8 -> new LayerSpec.Tanh();
            case 9 -> new LayerSpec.LeakyRelu(0.2);
            default -> new LayerSpec.Relu();
        };
    }

    @ParameterizedTest
    @MethodSource("architectures")
    void answersInAnotherRuntimeAsHere(Architecture architecture) throws Exception {
        Network network = network(architecture);
        Path file = folder.resolve("network.onnx");
        NetworkFile.save(file, architecture, network.copyParameters());
        Tensor x = gaussian(new Random(3), 3, architecture.inputDim());
        double[] expected = runtime(file, x);

        assertClose("scores", network.scores(x).toArray(), expected, 1e-5);

        NetworkFile again = NetworkFile.load(file);
        assertThat(again.architecture()).contains(architecture);
        Map<String, Tensor> parameters = network.copyParameters();
        assertThat(again.parameters().keySet()).isEqualTo(parameters.keySet());
        parameters.forEach((name, value) ->
                assertArrayEquals(value.toArray(), again.parameters().get(name).toArray(), name));

        // by its graph alone, as another tool's file
        OnnxNetwork read = OnnxFile.read(file, text -> architecture.on(Shape.of(1, 1, 1), 3));
        Network built = read.architecture().build(Cpu.single(), 0);
        built.setParameters(read.parameters());
        assertClose("scores of the graph", built.scores(x).toArray(), expected, 1e-5);
    }

    @Test
    void whatHasNoOperatorIsSaid() throws IOException {
        Architecture row = new Architecture(
                Shape.of(1, 9, 9),
                List.of(
                        new LayerSpec.Pooling(
                                Kind.AVERAGE, Window.square(2, 1, 0).dilated(2, 2)),
                        new LayerSpec.Affine(2)));
        Path file = folder.resolve("network.onnx");
        Files.writeString(file, "before");
        assertThatThrownBy(() -> NetworkFile.save(file, row, network(row).copyParameters()))
                .isInstanceOf(IOException.class)
                .hasMessageContainingAll("network.onnx", "average pooling with dilation");
        assertThat(file).hasContent("before");
    }

    static double[] runtime(Path file, Tensor x) throws Exception {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (OrtSession session = environment.createSession(file.toString());
                OnnxTensor input =
                        OnnxTensor.createTensor(environment, FloatBuffer.wrap(x.toArray()), longs(x.shape()));
                OrtSession.Result result =
                        session.run(Map.of(session.getInputNames().iterator().next(), input))) {
            FloatBuffer numbers = ((OnnxTensor) result.get(0)).getFloatBuffer();
            double[] values = new double[numbers.remaining()];
            for (int i = 0; i < values.length; i++) {
                values[i] = numbers.get(i);
            }
            return values;
        }
    }

    private static long[] longs(Shape shape) {
        return IntStream.of(shape.toArray()).asLongStream().toArray();
    }

    private static Network network(Architecture architecture) {
        Network network = architecture.build(Cpu.of(2), 5);
        Random random = new Random(11);
        for (Parameter parameter : network.parameters()) {
            if (!parameter.name().startsWith("W")) {
                for (int i = 0; i < parameter.value().size(); i++) {
                    parameter.value().data()[i] += (float) (0.3 * random.nextGaussian());
                }
            }
        }
        return network;
    }

    private static Tensor gaussian(Random random, int n, Shape image) {
        Tensor x = Tensor.zeros(n, image.dim(0), image.dim(1), image.dim(2));
        for (int i = 0; i < x.size(); i++) {
            x.data()[i] = (float) random.nextGaussian();
        }
        return x;
    }
}
