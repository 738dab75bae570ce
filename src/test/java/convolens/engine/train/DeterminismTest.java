package convolens.engine.train;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.engine.gemm.Cpu;
import convolens.engine.layer.Pooling;
import convolens.engine.network.Architecture;
import convolens.engine.network.DeepConvNet;
import convolens.engine.network.LayerSpec;
import convolens.engine.network.Network;
import convolens.engine.network.SimpleConvNet;
import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import convolens.engine.tensor.Window;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same seed gives the same run, bit for bit, whatever the number of threads. */
class DeterminismTest {
    private static final int[] BATCHES = {17, 1, 6, 17};

    static Stream<Architecture> architectures() {
        return Stream.of(
                SimpleConvNet.ofChapter(Shape.of(1, 28, 28), 10).architecture(),
                new SimpleConvNet(Shape.of(3, 11, 13), 5, 4, 2, 1, 21, 7, 0.1).architecture(),
                DeepConvNet.ofBook(Shape.of(1, 28, 28), 10).architecture(),
                normalized(),
                grouped());
    }

    private static Architecture grouped() {
        Window wide = Window.square(3, 1, 2).dilated(2, 2);
        return new Architecture(
                Shape.of(2, 9, 8),
                List.of(
                        new LayerSpec.Convolution(6, wide),
                        new LayerSpec.Relu(),
                        new LayerSpec.LocalResponseNormalization(3, 0.1, 0.75, 1),
                        new LayerSpec.Convolution(6, Window.square(3, 1, 1), 6),
                        new LayerSpec.LeakyRelu(0.1),
                        new LayerSpec.Convolution(8, Window.square(3, 2, 1), 2),
                        new LayerSpec.Tanh(),
                        new LayerSpec.Pooling(
                                Pooling.Kind.AVERAGE, Window.square(3, 2, 1).roundedUp(), false),
                        new LayerSpec.Relu6(),
                        new LayerSpec.GlobalAveragePooling(),
                        new LayerSpec.Sigmoid(),
                        new LayerSpec.Affine(10)));
    }

    private static Architecture normalized() {
        return new Architecture(
                Shape.of(2, 9, 8),
                List.of(
                        new LayerSpec.Convolution(5, Window.square(3, 1, 1)),
                        new LayerSpec.BatchNormalization(),
                        new LayerSpec.Relu(),
                        new LayerSpec.Pooling(Pooling.Kind.AVERAGE, Window.square(2, 2, 0)),
                        new LayerSpec.Affine(11),
                        new LayerSpec.BatchNormalization(),
                        new LayerSpec.Relu(),
                        new LayerSpec.Dropout(0.3),
                        new LayerSpec.Affine(10)));
    }

    @ParameterizedTest
    @MethodSource("architectures")
    void theSameSeedGivesTheSameBitsOnAnyNumberOfThreads(Architecture architecture) {
        float[] alone = run(architecture, 1, 42);
        assertThat(Arrays.equals(run(architecture, 1, 42), alone)).as("again").isTrue();
        for (int threads : new int[] {2, 3}) {
            assertThat(Arrays.equals(run(architecture, threads, 42), alone))
                    .as("on %d threads", threads)
                    .isTrue();
        }
        assertThat(Arrays.equals(run(architecture, 1, 43), alone))
                .as("another seed")
                .isFalse();
    }

    /** Answering in between, as an evaluation does, leaves the run as it is. */
    @ParameterizedTest
    @MethodSource("architectures")
    void answeringInBetweenChangesNothing(Architecture architecture) {
        Cpu cpu = Cpu.of(2);
        Network plain = architecture.build(cpu, 1);
        Network asked = architecture.build(cpu, 1);
        train(plain, 2, false);
        train(asked, 2, true);
        assertThat(Arrays.equals(flat(asked), flat(plain))).isTrue();
    }

    private static float[] run(Architecture architecture, int threads, long seed) {
        Network network = architecture.build(Cpu.of(threads), seed);
        train(network, BATCHES.length, false);
        return flat(network);
    }

    private static void train(Network network, int steps, boolean answering) {
        Random random = new Random(5);
        Optimizer optimizer = OptimizerSettings.of(OptimizerSettings.Kind.ADAM).create();
        for (int step = 0; step < steps; step++) {
            Tensor x = images(network, BATCHES[step], random);
            int[] labels = random.ints(BATCHES[step], 0, network.classes()).toArray();
            if (answering) {
                network.loss(images(network, 9, new Random(step)), new int[9]);
            }
            network.gradient(x, labels);
            optimizer.update(network.parameters());
        }
    }

    private static Tensor images(Network network, int n, Random random) {
        int[] dim = network.input().toArray();
        Tensor x = Tensor.zeros(n, dim[0], dim[1], dim[2]);
        for (int i = 0; i < x.size(); i++) {
            x.data()[i] = random.nextFloat();
        }
        return x;
    }

    private static float[] flat(Network network) {
        float[] all = new float[network.parameterCount()];
        int at = 0;
        for (var parameter : network.parameters()) {
            float[] values = parameter.value().toArray();
            System.arraycopy(values, 0, all, at, values.length);
            at += values.length;
        }
        return all;
    }
}
