package convolens.engine.fused;

import static convolens.engine.fused.IntegerLayers.add;
import static convolens.engine.fused.IntegerLayers.convolution;
import static convolens.engine.fused.IntegerLayers.integers;
import static convolens.engine.fused.PlanAgreement.assertAgrees;
import static org.assertj.core.api.Assertions.assertThat;

import convolens.engine.RandomGeometry;
import convolens.engine.gemm.Cpu;
import convolens.engine.gemm.Gemm;
import convolens.engine.gemm.Gemms;
import convolens.engine.layer.Affine;
import convolens.engine.layer.Convolution;
import convolens.engine.layer.Layer;
import convolens.engine.layer.Mode;
import convolens.engine.layer.Parameter;
import convolens.engine.layer.Pooling;
import convolens.engine.layer.Relu;
import convolens.engine.network.DeepConvNet;
import convolens.engine.network.SimpleConvNet;
import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import convolens.engine.tensor.Window;
import convolens.engine.tensor.WindowGeometry;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A plan computes what its layers compute. All numbers are small integers, so that every sum is exact in whatever order
 * it is taken: the plan must agree to the last bit, on ties of a maximum and on zeros too.
 */
class PlanTest {
    private static final Window TWO_BY_TWO = Window.square(2, 2, 0);

    static Stream<Arguments> cases() {
        return Gemms.all().stream()
                .flatMap(gemm -> RandomGeometry.seeds(40).map(seed -> Arguments.of(gemm.name(), gemm, seed)));
    }

    @ParameterizedTest(name = "{0}, seed {2}")
    @MethodSource("cases")
    void oneConvolutionAgreesWithItsLayers(String name, Gemm gemm, long seed) {
        Random random = new Random(seed);
        WindowGeometry g = RandomGeometry.any(random);
        int channels = 1 + random.nextInt(5);
        int filters = 1 + random.nextInt(40);
        List<Layer> layers = new ArrayList<>();
        layers.add(convolution(new Cpu(2, gemm), random, filters, channels, RandomGeometry.window(g)));
        layers.add(new Relu());
        if (g.outputHeight() > 1 && g.outputWidth() > 1 && random.nextInt(4) > 0) {
            layers.add(new Pooling(Cpu.single(), Pooling.Kind.MAX, TWO_BY_TWO));
        }
        assertAgrees(layers, integers(random, 2, 1 + random.nextInt(20), channels, g.height(), g.width()), random);
    }

    /** A convolution before and one behind hand over images, whatever computes the groups. */
    @ParameterizedTest(name = "{0}, seed {2}")
    @MethodSource("cases")
    void aConvolutionInGroupsAgreesWithItsLayers(String name, Gemm gemm, long seed) {
        Random random = new Random(seed);
        Cpu cpu = new Cpu(1 + random.nextInt(3), gemm);
        int groups = 2 + random.nextInt(3);
        int channels = groups * (1 + random.nextInt(9));
        int filters = groups * (1 + random.nextInt(24));
        List<Layer> layers = new ArrayList<>();
        Shape shape = Shape.of(1 + random.nextInt(20), 2, 8, 9);
        Tensor x = integers(random, 2, shape.toArray());
        shape = add(layers, convolution(cpu, random, channels, 2, Window.square(3, 1, 1)), shape);
        shape = add(layers, new Relu(), shape);
        Window window = Window.square(3, 1 + random.nextInt(2), 1).dilated(1 + random.nextInt(2), 1);
        Parameter w = Parameter.of("W", integers(random, 1, filters, channels / groups, 3, 3));
        Parameter b = Parameter.of("b", integers(random, 2, filters));
        shape = add(layers, new Convolution(cpu, w, b, window, groups), shape);
        shape = add(layers, new Relu(), shape);
        if (random.nextBoolean()) {
            shape = add(layers, new Pooling(cpu, Pooling.Kind.MAX, TWO_BY_TWO), shape);
        }
        if (random.nextBoolean()) {
            shape = add(layers, convolution(cpu, random, 5, filters, Window.square(1, 1, 0)), shape);
            add(layers, new Relu(), shape);
        }
        assertAgrees(layers, x, random);
        boolean fills = channels / groups >= 4 && filters / groups >= Math.max(4, gemm.lanes());
        List<Layer> steps = Plan.of(layers);
        assertThat(steps.stream().filter(Convolution.class::isInstance)).isEmpty();
        assertThat(steps.stream().filter(DirectConvolution.class::isInstance)).hasSize(fills ? 0 : 1);
    }

    /** Depthwise and small groups, with and without a ReLU, of any geometry, one size after the other. */
    @ParameterizedTest(name = "{0}, seed {2}")
    @MethodSource("cases")
    void smallGroupsOfAnyGeometryAgreeWithTheirLayers(String name, Gemm gemm, long seed) {
        Random random = new Random(seed);
        Cpu cpu = new Cpu(1 + random.nextInt(3), gemm);
        WindowGeometry g = RandomGeometry.general(random, false);
        int groups = 2 + random.nextInt(20);
        int own = 1 + random.nextInt(3);
        int filters = groups * (1 + random.nextInt(3));
        Parameter w = Parameter.of("W", integers(random, 1, filters, own, g.filterHeight(), g.filterWidth()));
        Parameter b = Parameter.of("b", integers(random, 2, filters));
        List<Layer> layers = new ArrayList<>();
        layers.add(new Convolution(cpu, w, b, g.window(), groups));
        if (random.nextBoolean()) {
            layers.add(new Relu());
        }
        List<Layer> steps = Plan.of(layers);
        assertThat(steps).hasSize(1).first().isInstanceOf(DirectConvolution.class);
        // rows of one vector and of several, planes of more than a block of vectors; samples and groups that fill tasks
        // unevenly
        for (int wider : new int[] {0, 13 + random.nextInt(20), 0}) {
            int n = wider == 0 ? 1 + random.nextInt(20) : 1;
            Tensor x = integers(random, 2, n, own * groups, g.height() + (wider == 0 ? 0 : 3), g.width() + wider);
            assertAgrees(layers, steps, x, random);
        }
    }

    /** Blocks hand over to blocks, to other layers and back. */
    @ParameterizedTest(name = "{0}, seed {2}")
    @MethodSource("cases")
    void aRowOfConvolutionsAgreesWithItsLayers(String name, Gemm gemm, long seed) {
        Random random = new Random(seed);
        Cpu cpu = new Cpu(1 + random.nextInt(3), gemm);
        List<Layer> layers = new ArrayList<>();
        Shape shape = Shape.of(3, 1 + random.nextInt(3), 9 + random.nextInt(6), 9 + random.nextInt(6));
        Tensor x = integers(random, 2, shape.toArray());
        int depth = 2 + random.nextInt(2);
        for (int i = 0; i < depth; i++) {
            int filters = random.nextBoolean() ? 16 : 1 + random.nextInt(20);
            shape = add(layers, convolution(cpu, random, filters, shape.dim(1), Window.square(3, 1, 1)), shape);
            if (random.nextInt(5) > 0) {
                shape = add(layers, new Relu(), shape);
            }
            if (random.nextBoolean()) {
                boolean blocks = random.nextBoolean();
                Window window = blocks ? TWO_BY_TWO : Window.square(3, 2, 1);
                shape = add(layers, new Pooling(cpu, Pooling.Kind.MAX, window), shape);
            }
        }
        Parameter w = Parameter.of("W", integers(random, 1, shape.sizeOfOne(), 4));
        add(layers, new Affine(cpu, w, Parameter.of("b", integers(random, 2, 4))), shape);
        assertAgrees(layers, x, random);
    }

    /** Before the first layer nobody asks for dx; the gradients of the weights are the same. */
    @ParameterizedTest(name = "{0}, seed {2}")
    @MethodSource("cases")
    void theWeightsLearnTheSameWhereNobodyAsksForTheInput(String name, Gemm gemm, long seed) {
        Random random = new Random(seed);
        Convolution convolution = convolution(new Cpu(2, gemm), random, 19, 3, Window.square(3, 1, 1));
        learnsTheSame(
                Plan.of(List.of(convolution, new Relu(), new Pooling(Cpu.single(), Pooling.Kind.MAX, TWO_BY_TWO)))
                        .get(0),
                random);
        Parameter w = Parameter.of("W", integers(random, 1, 6, 1, 3, 3));
        Parameter b = Parameter.of("b", integers(random, 2, 6));
        Window window = Window.square(3, 2, 1);
        learnsTheSame(
                Plan.of(List.of(new Convolution(new Cpu(2, gemm), w, b, window, 3)))
                        .get(0),
                random);
    }

    private static void learnsTheSame(Layer block, Random random) {
        Tensor x = integers(random, 2, 1 + random.nextInt(20), 3, 5 + random.nextInt(6), 5 + random.nextInt(6));
        Tensor y = Tensor.empty();
        block.forward(x, Mode.TRAIN, y);
        Tensor dy = integers(random, 2, y.shape().toArray());
        block.backward(dy, Tensor.empty());
        float[] dw = block.parameters().get(0).gradient().toArray();
        float[] db = block.parameters().get(1).gradient().toArray();
        block.backward(dy, null);
        assertThat(block.parameters().get(0).gradient().toArray()).containsExactly(dw);
        assertThat(block.parameters().get(1).gradient().toArray()).containsExactly(db);
    }

    /** Batches and images of other sizes reuse the buffers of those before. */
    @ParameterizedTest(name = "{0}, seed {2}")
    @MethodSource("cases")
    void oneInputAfterAnotherAgrees(String name, Gemm gemm, long seed) {
        Random random = new Random(seed);
        Convolution convolution = convolution(new Cpu(2, gemm), random, 17, 2, new Window(3, 2, 1, 2, 2, 1));
        List<Layer> layers = List.of(convolution, new Relu(), new Pooling(Cpu.single(), Pooling.Kind.MAX, TWO_BY_TWO));
        List<Layer> steps = Plan.of(layers);
        for (int i = 0; i < 4; i++) {
            Tensor x = integers(random, 2, 1 + random.nextInt(5), 2, 3 + random.nextInt(8), 3 + random.nextInt(8));
            assertAgrees(layers, steps, x, random);
        }
    }

    /** Gaps and four paddings of their own are the block's, too. */
    @ParameterizedTest(name = "{0}, seed {2}")
    @MethodSource("cases")
    void windowsWithGapsAgree(String name, Gemm gemm, long seed) {
        Random random = new Random(seed);
        WindowGeometry g = RandomGeometry.general(random, false);
        Cpu cpu = new Cpu(2, gemm);
        Convolution first = convolution(cpu, random, 1 + random.nextInt(9), 3, g.window());
        Convolution second = convolution(
                cpu,
                random,
                5,
                first.outputShape(Shape.of(1, 3, g.height(), g.width())).dim(1),
                Window.square(3, 1, 2).dilated(2, 1));
        List<Layer> layers = List.of(first, new Relu(), second, new Relu());
        assertThat(Plan.of(layers)).hasSize(2);
        assertAgrees(layers, integers(random, 2, 3, 3, g.height(), g.width()), random);
    }

    @Test
    void makesBlocksOfTheChaptersNetwork() {
        assertThat(Plan.of(SimpleConvNet.ofChapter(Shape.of(1, 28, 28), 10)
                        .architecture()
                        .build(Cpu.single(), 1)
                        .layers()))
                .extracting(Layer::name)
                .containsExactly("Convolution, ReLU, pooling", "Affine", "ReLU", "Affine");
        assertThat(Plan.of(DeepConvNet.ofBook(Shape.of(1, 28, 28), 10)
                        .architecture()
                        .build(Cpu.single(), 1)
                        .layers()))
                .extracting(Layer::name)
                .startsWith("Convolution, ReLU", "Convolution, ReLU, pooling", "Convolution, ReLU")
                .hasSize(11);
    }

    @Test
    void leavesOtherLayersAsTheyAre() {
        Cpu cpu = Cpu.single();
        Random random = new Random(1);
        List<Layer> layers = List.of(
                convolution(cpu, random, 2, 1, Window.square(3, 1, 0)),
                new Pooling(cpu, Pooling.Kind.MAX, TWO_BY_TWO),
                new Relu());
        assertThat(Plan.of(layers)).isEqualTo(layers);
        List<Layer> other = List.of(
                convolution(cpu, random, 2, 1, Window.square(3, 1, 0)),
                new Relu(),
                new Pooling(cpu, Pooling.Kind.AVERAGE, TWO_BY_TWO));
        assertThat(Plan.of(other)).extracting(Layer::name).containsExactly("Convolution, ReLU", "Average pooling");
    }

    /** What diverges must be seen: a NaN in a window comes out. */
    @Test
    void aNumberThatIsNoneComesThrough() {
        for (Gemm gemm : Gemms.all()) {
            Convolution convolution = convolution(new Cpu(1, gemm), new Random(2), 3, 1, Window.square(1, 1, 0));
            List<Layer> steps =
                    Plan.of(List.of(convolution, new Relu(), new Pooling(Cpu.single(), Pooling.Kind.MAX, TWO_BY_TWO)));
            convolution.parameters().get(0).value().fill(1);
            for (int cell = 0; cell < 4; cell++) {
                Tensor x = Tensor.zeros(1, 1, 2, 2);
                x.data()[cell] = Float.NaN;
                Tensor y = Tensor.empty();
                steps.get(0).forward(x, Mode.TRAIN, y);
                assertThat(y.toArray()).as(gemm.name()).containsOnly(Float.NaN);
            }
        }
    }
}
