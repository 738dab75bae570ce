package convolens.engine.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import convolens.engine.RandomGeometry;
import convolens.engine.gemm.Cpu;
import convolens.engine.layer.Layer;
import convolens.engine.layer.Mode;
import convolens.engine.layer.Parameter;
import convolens.engine.layer.Relu;
import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NetworkTest {
    private static final Shape DIGIT = Shape.of(1, 28, 28);

    @Test
    void theChaptersNetworkIsAsPrinted() {
        Network network = SimpleConvNet.ofChapter(DIGIT, 10).architecture().build(Cpu.single(), 1);
        assertThat(network.parameters())
                .extracting(Parameter::name)
                .containsExactly("W1", "b1", "W2", "b2", "W3", "b3");
        assertThat(network.parameters())
                .extracting(p -> p.shape().toString())
                .containsExactly("(30, 1, 5, 5)", "(30,)", "(4320, 100)", "(100,)", "(100, 10)", "(10,)");
        assertThat(network.parameterCount()).isEqualTo(433_890);
        assertThat(network.shapes(100))
                .extracting(Shape::toString)
                .containsExactly(
                        "(100, 1, 28, 28)",
                        "(100, 30, 24, 24)",
                        "(100, 30, 24, 24)",
                        "(100, 30, 12, 12)",
                        "(100, 100)",
                        "(100, 100)",
                        "(100, 10)");
    }

    @Test
    void theDeepNetworkIsAsPrinted() {
        Network network = DeepConvNet.ofBook(DIGIT, 10).architecture().build(Cpu.single(), 1);
        assertThat(network.parameterCount()).isEqualTo(123_552);
        assertThat(network.parameter("W7").shape()).isEqualTo(Shape.of(1024, 50));
        List<Shape> shapes = network.shapes(1);
        assertThat(IntStream.of(0, 1, 3, 5, 6, 8, 10, 11, 13, 15, 16, 19, 20)
                        .mapToObj(i -> shapes.get(i).toString()))
                .containsExactly(
                        "(1, 1, 28, 28)",
                        "(1, 16, 28, 28)",
                        "(1, 16, 28, 28)",
                        "(1, 16, 14, 14)",
                        "(1, 32, 14, 14)",
                        "(1, 32, 16, 16)",
                        "(1, 32, 8, 8)",
                        "(1, 64, 8, 8)",
                        "(1, 64, 8, 8)",
                        "(1, 64, 4, 4)",
                        "(1, 50)",
                        "(1, 10)",
                        "(1, 10)");
        assertThat(network.layers())
                .extracting(Layer::name)
                .startsWith("Convolution", "ReLU", "Convolution", "ReLU", "Max pooling", "Convolution")
                .endsWith("Max pooling", "Affine", "ReLU", "Dropout", "Affine", "Dropout");
    }

    @Test
    void freshWeightsHaveTheDeviationAskedForAndBiasesAreZero() {
        Network simple = SimpleConvNet.ofChapter(DIGIT, 10).architecture().build(Cpu.single(), 1);
        assertThat(deviation(simple.parameter("W2").value())).isCloseTo(0.01, within(1e-4));
        assertThat(simple.parameter("b2").value().toArray()).containsOnly(0);
        Network deep = DeepConvNet.ofBook(DIGIT, 10).architecture().build(Cpu.single(), 1);
        assertThat(deviation(deep.parameter("W6").value())).isCloseTo(Math.sqrt(2.0 / (64 * 9)), within(1e-3));
        assertThat(deviation(deep.parameter("W7").value())).isCloseTo(Math.sqrt(2.0 / 1024), within(1e-3));
        assertThat(deep.parameter("b7").value().toArray()).containsOnly(0);
    }

    @Test
    void aBatchIsAnsweredAsItsSamplesAloneAre() {
        Network network = small(3);
        Tensor x = RandomGeometry.gaussian(new Random(3), 7, 1, 8, 8);
        Tensor together = network.predict(x).copy();
        for (int n = 0; n < 7; n++) {
            Tensor one = Tensor.zeros(1, 1, 8, 8);
            System.arraycopy(x.data(), n * 64, one.data(), 0, 64);
            Tensor alone = network.predict(one);
            for (int k = 0; k < 4; k++) {
                assertThat(alone.get(0, k)).isCloseTo(together.get(n, k), within(1e-5f));
            }
        }
    }

    @Test
    void theFastScoresAreThePredictedOnes() {
        for (Network network :
                List.of(small(9), DeepConvNet.ofBook(DIGIT, 10).architecture().build(Cpu.of(2), 9))) {
            Tensor x = RandomGeometry.gaussian(
                    new Random(9), 5, 1, network.input().dim(1), network.input().dim(2));
            Tensor predicted = network.predict(x).copy();
            Tensor scores = network.scores(x);
            assertThat(scores.shape()).isEqualTo(predicted.shape());
            for (int i = 0; i < scores.size(); i++) {
                assertThat(scores.data()[i]).isCloseTo(predicted.data()[i], within(1e-5f));
            }
        }
    }

    @Test
    void dropoutDropsOnlyWhileLearning() {
        Network network =
                DeepConvNet.ofBook(Shape.of(1, 8, 8), 4).architecture().build(Cpu.single(), 1);
        Tensor x = RandomGeometry.gaussian(new Random(4), 3, 1, 8, 8);
        int[] labels = {0, 1, 2};
        double answering = network.loss(x, labels);
        assertThat(network.loss(x, labels)).isEqualTo(answering);
        assertThat(network.gradient(x, labels, Mode.PREDICT)).isCloseTo(answering, within(1e-6));
        assertThat(network.gradient(x, labels)).isNotEqualTo(network.gradient(x, labels));
        assertThat(network.loss(x, labels)).isEqualTo(answering);
    }

    @Test
    void copiedParametersStayAsTheyWere() {
        Network network = small(5);
        Map<String, Tensor> copy = network.copyParameters();
        float[] before = copy.get("W1").toArray();
        network.parameter("W1").value().fill(9);
        assertThat(copy.get("W1").toArray()).containsExactly(before);
        network.setParameters(copy);
        assertThat(network.parameter("W1").value().toArray()).containsExactly(before);
        copy.get("W1").fill(8);
        assertThat(network.parameter("W1").value().toArray()).containsExactly(before);
    }

    @Test
    void takesOverAllParametersOrNone() {
        Network network = small(6);
        float[] before = network.parameter("W1").value().toArray();
        Map<String, Tensor> values = new HashMap<>(network.copyParameters());
        values.get("W1").fill(1);
        values.put("b3", Tensor.zeros(5));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> network.setParameters(values))
                .withMessageContainingAll("b3", "(4,)", "(5,)");
        values.remove("b3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> network.setParameters(values))
                .withMessageContainingAll("b3", "(4,)", "missing");
        assertThat(network.parameter("W1").value().toArray()).containsExactly(before);
    }

    @Test
    void refusesWhatDoesNotFitAndNamesBothShapes() {
        Network network = small(7);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> network.predict(Tensor.zeros(3, 1, 8, 9)))
                .withMessageContainingAll("(3, 1, 8, 8)", "(3, 1, 8, 9)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> network.predict(Tensor.zeros(64)))
                .withMessageContaining("(64,)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> network.parameter("W9"))
                .withMessageContainingAll("W9", "W1", "b3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Network(DIGIT, List.of(new Relu())))
                .withMessageContainingAll("(N, K)", "(1, 1, 28, 28)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Network(Shape.of(28, 28), List.of(new Relu())))
                .withMessageContainingAll("(C, H, W)", "(28, 28)");
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> network.parameters().clear());
    }

    @Test
    void refusesPlansThatDoNotWorkOut() {
        Cpu cpu = Cpu.single();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SimpleConvNet(DIGIT, 30, 29, 1, 0, 100, 10, 0.01)
                        .architecture()
                        .build(cpu, 1))
                .withMessageContainingAll("29", "28");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SimpleConvNet(DIGIT, 30, 5, 0, 0, 100, 10, 0.01)
                        .architecture()
                        .build(cpu, 1))
                .withMessageContaining("stride");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SimpleConvNet(DIGIT, 30, -5, 1, 0, 100, 10, 0.01)
                        .architecture()
                        .build(cpu, 1))
                .withMessageContainingAll("filter", "-5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SimpleConvNet(DIGIT, 0, 5, 1, 0, 100, 10, 0.01))
                .withMessageContaining("filters");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SimpleConvNet(DIGIT, 30, 5, 1, 0, 100, 10, -1))
                .withMessageContaining("-1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SimpleConvNet(Shape.of(28, 28), 30, 5, 1, 0, 100, 10, 0.01))
                .withMessageContainingAll("(C, H, W)", "(28, 28)");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        DeepConvNet.ofBook(Shape.of(1, 2, 2), 10).architecture().build(cpu, 1))
                .withMessageContaining("height");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DeepConvNet(DIGIT, 50, 10, 1))
                .withMessageContaining("dropout");
    }

    private static Network small(long seed) {
        return new SimpleConvNet(Shape.of(1, 8, 8), 3, 3, 1, 0, 5, 4, 0.3)
                .architecture()
                .build(Cpu.single(), seed);
    }

    private static double deviation(Tensor tensor) {
        double squares = 0;
        for (float value : tensor.toArray()) {
            squares += (double) value * value;
        }
        return Math.sqrt(squares / tensor.size());
    }
}
