package convolens.engine.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import convolens.engine.gemm.Cpu;
import convolens.engine.layer.Parameter;
import convolens.engine.layer.Pooling.Kind;
import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import convolens.engine.tensor.Window;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ArchitectureShapesTest {

    @Test
    void theChaptersNetworkAsARowHasItsShapesAndParameters() {
        Architecture row = new Architecture(
                Shape.of(1, 28, 28),
                List.of(
                        new LayerSpec.Convolution(30, Window.square(5, 1, 0)),
                        new LayerSpec.Relu(),
                        new LayerSpec.Pooling(Kind.MAX, Window.square(2, 2, 0)),
                        new LayerSpec.Affine(100),
                        new LayerSpec.Relu(),
                        new LayerSpec.Affine(10)));
        Network network = row.build(Cpu.single(), 1);
        assertThat(network.parameterCount()).isEqualTo(433_890);
        assertThat(row.shapes(100))
                .isEqualTo(SimpleConvNet.ofChapter(Shape.of(1, 28, 28), 10)
                        .architecture()
                        .build(Cpu.single(), 1)
                        .shapes(100));
        assertThat(network.parameters())
                .extracting(Parameter::name)
                .containsExactly("W1", "b1", "W2", "b2", "W3", "b3");
    }

    /** What a row says before it is built is what its network does. */
    @Test
    void shapesAndParametersAreThoseOfTheBuiltNetwork() {
        long seed = 20_231;
        Random random = new Random(seed);
        for (int i = 0; i < 300; i++) {
            Architecture row = random(random);
            Network network = row.build(Cpu.single(), i);
            List<Shape> said = row.shapes(2);
            assertThat(said).as("seed %d, row %d: %s", seed, i, row).isEqualTo(network.shapes(2));
            Map<String, Shape> state = new LinkedHashMap<>();
            network.copyParameters().forEach((name, value) -> state.put(name, value.shape()));
            assertThat(row.stateShapes())
                    .as("seed %d, row %d: %s", seed, i, row)
                    .containsExactlyEntriesOf(state);
            Tensor x = Tensor.zeros(
                    2,
                    row.inputDim().dim(0),
                    row.inputDim().dim(1),
                    row.inputDim().dim(2));
            network.predict(x);
            int learned = 0;
            for (int layer = 0; layer < row.layers().size(); layer++) {
                assertThat(network.output(layer).shape()).isEqualTo(said.get(layer + 1));
                List<Shape> parameters = row.layers().get(layer).parameterShapes(said.get(layer));
                assertThat(network.layers().get(layer).parameters())
                        .extracting(Parameter::shape)
                        .isEqualTo(parameters);
                learned += parameters.stream().mapToInt(Shape::size).sum();
            }
            assertThat(learned).isEqualTo(network.parameterCount());
        }
    }

    private static Architecture random(Random random) {
        Shape input = Shape.of(1 + random.nextInt(3), 4 + random.nextInt(9), 4 + random.nextInt(9));
        List<LayerSpec> layers = new ArrayList<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            int padding = random.nextInt(3);
            int size = 1 + padding + random.nextInt(2);
            Window window = Window.square(size, 1 + random.nextInt(2), padding);
            layers.add(
                    switch (random.nextInt(6)) {
                        case 0 -> new LayerSpec.Convolution(1 + random.nextInt(5), window);
                        case 1 -> new LayerSpec.Pooling(Kind.MAX, window);
                        case 2 -> new LayerSpec.Pooling(Kind.AVERAGE, window);
                        case 3 -> new LayerSpec.BatchNormalization();
                        case 4 -> new LayerSpec.Dropout(0.5);
                        default -> new LayerSpec.Relu();
                    });
        }
        layers.add(new LayerSpec.Affine(1 + random.nextInt(7)));
        if (random.nextBoolean()) {
            layers.add(new LayerSpec.BatchNormalization());
        }
        layers.add(new LayerSpec.Relu());
        layers.add(new LayerSpec.Affine(10));
        Architecture row = new Architecture(input, layers);
        try {
            row.shapes(1);
            return row;
        } catch (IllegalArgumentException e) {
            return random(random);
        }
    }

    @Test
    void weightsAreSpreadByTheirFanIn() {
        Network network = new Architecture(
                        Shape.of(2, 12, 12),
                        List.of(
                                new LayerSpec.Convolution(400, Window.square(5, 1, 0)),
                                new LayerSpec.Relu(),
                                new LayerSpec.Pooling(Kind.MAX, Window.square(8, 8, 0)),
                                new LayerSpec.Affine(200)))
                .build(Cpu.single(), 3);
        assertThat(spread(network.parameter("W1"))).isCloseTo(Math.sqrt(2.0 / 50), byShare(0.03));
        assertThat(spread(network.parameter("W2"))).isCloseTo(Math.sqrt(2.0 / 400), byShare(0.03));
        assertThat(network.parameter("b1").value().toArray()).containsOnly(0f);
    }

    private static org.assertj.core.data.Percentage byShare(double share) {
        return org.assertj.core.data.Percentage.withPercentage(100 * share);
    }

    private static double spread(Parameter parameter) {
        double sum = 0;
        for (float w : parameter.value().toArray()) {
            sum += (double) w * w;
        }
        return Math.sqrt(sum / parameter.value().size());
    }

    @Test
    void aWindowNeedsImages() {
        Architecture row = new Architecture(
                Shape.of(1, 8, 8),
                List.of(new LayerSpec.Affine(5), new LayerSpec.Convolution(2, Window.square(3, 1, 1))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> row.shapes(1))
                .withMessage("a convolution takes (N, C, H, W), but the input is (1, 5)");
    }
}
