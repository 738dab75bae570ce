package convolens.controller.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import convolens.engine.gemm.Cpu;
import convolens.engine.layer.Pooling.Kind;
import convolens.engine.layer.SoftmaxWithLoss;
import convolens.engine.network.Architecture;
import convolens.engine.network.LayerSpec;
import convolens.engine.network.Network;
import convolens.engine.tensor.Shape;
import convolens.engine.tensor.SidePadding;
import convolens.engine.tensor.Tensor;
import convolens.engine.tensor.Window;
import convolens.lesson.Lesson;
import convolens.model.affine.AffineModel;
import convolens.model.affine.AffineState;
import convolens.model.network.NetworkColumn;
import convolens.model.network.NetworkPass;
import convolens.model.network.NetworkPlace;
import convolens.model.setup.SlidingState;
import convolens.model.sliding.SlidingModel;
import convolens.model.sliding.SlidingPreset;
import convolens.model.softmax.SoftmaxModel;
import convolens.model.softmax.SoftmaxState;
import convolens.model.unfold.UnfoldModel;
import convolens.model.unfold.UnfoldPreset;
import convolens.walk.UnitSum;
import convolens.walk.chain.ArrayName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A layer that is stepped through shows what it computes in its network. */
class LayerStepsTest {
    private static final long SEED = 2_026;

    @Test
    void theStagesShowWhatTheLayerComputesInItsNetwork() {
        Random random = new Random(SEED);
        int stepped = 0;
        int refused = 0;
        for (int trial = 0; trial < 100; trial++) {
            Architecture row = random(random);
            Network network = row.build(Cpu.single(), trial);
            Tensor picture = new Tensor(row.inputDim());
            for (int i = 0; i < picture.size(); i++) {
                picture.data()[i] = random.nextFloat();
            }
            NetworkPass pass = NetworkPass.of(row, network.copyParameters(), network, picture);
            List<NetworkColumn> columns = NetworkColumn.of(row);
            for (int c = 0; c < columns.size(); c++) {
                NetworkColumn column = columns.get(c);
                int map = random.nextInt(column.maps());
                SlidingState state = LayerSteps.state(pass, column, new NetworkPlace(c, map, 0, 0));
                LayerSpec layer = column.first() < 0 ? null : row.layers().get(column.first());
                if (state == null) {
                    String why = LayerSteps.refused(pass, column);
                    boolean windows = layer instanceof LayerSpec.Convolution || layer instanceof LayerSpec.Pooling;
                    assertThat(why != null).as("%s of %s", column, row).isEqualTo(windows);
                    refused += windows ? 1 : 0;
                    continue;
                }
                stepped++;
                // the layer itself, before a ReLU behind it
                Tensor expected = pass.output(column.first());
                int size = expected.dim(2) * expected.dim(3);
                boolean pooling = state.operation().isPooling();
                SlidingModel sliding = new SlidingModel(SlidingPreset.of(pooling ? Lesson.POOLING : Lesson.CHANNELS));
                sliding.setup().set(state, null);
                Tensor windows = sliding.getFrame().walk().output();
                UnfoldModel unfold =
                        new UnfoldModel(UnfoldPreset.of(pooling ? Lesson.POOLING_IM2COL : Lesson.MULTIPLY));
                unfold.setup().set(state, unfold.setup().besidesProperty().get());
                for (int i = 0; i < size; i++) {
                    String what = "seed " + SEED + ", trial " + trial + ", column " + c + ", cell " + i;
                    float right = expected.data()[map * size + i];
                    assertThat(windows.data()[i]).as(what).isCloseTo(right, within(1e-5f));
                    assertThat(unfold.getFrame().chain().array(ArrayName.OUT).value(i))
                            .as(what)
                            .isCloseTo(right, within(1e-5f));
                }
            }
        }
        assertThat(stepped).isGreaterThan(150);
        assertThat(refused).isBetween(5, stepped / 3);
    }

    /** Every unit of every affine layer, and the probabilities, the loss and its gradient. */
    @Test
    void theScenesOfUnitsShowWhatTheLayerComputesInItsNetwork() {
        Random random = new Random(SEED + 1);
        int stepped = 0;
        for (int trial = 0; trial < 100; trial++) {
            Architecture row = random(random);
            List<LayerSpec> layers = new ArrayList<>(row.layers());
            layers.remove(layers.size() - 1);
            layers.addAll(List.of(
                    new LayerSpec.Affine(1 + random.nextInt(40)), new LayerSpec.Relu(), new LayerSpec.Affine(5)));
            row = new Architecture(row.inputDim(), layers);
            Network network = row.build(Cpu.single(), trial);
            Tensor picture = new Tensor(row.inputDim());
            for (int i = 0; i < picture.size(); i++) {
                picture.data()[i] = random.nextFloat();
            }
            NetworkPass pass = NetworkPass.of(row, network.copyParameters(), network, picture);
            for (NetworkColumn column : pass.columns()) {
                Optional<AffineState> state = LayerSteps.affine(pass, column);
                assertThat(state.isPresent()).isEqualTo(column.kind() == NetworkColumn.Kind.AFFINE);
                if (state.isEmpty()) {
                    continue;
                }
                stepped++;
                Tensor expected = pass.output(column.first());
                AffineModel affine = new AffineModel(List.of());
                affine.take(state.get());
                for (int unit = 0; unit < column.maps(); unit++) {
                    String what = "seed " + SEED + ", trial " + trial + ", " + column.name() + ", unit " + unit;
                    affine.goToUnit(unit);
                    UnitSum sum = affine.getFrame().sum();
                    float right = expected.data()[unit];
                    assertThat(affine.getFrame().isComplete()).isTrue();
                    assertThat((float) affine.getFrame().running()).as(what).isCloseTo(right, within(1e-5f));
                    // and so do the products that are shown, in either order
                    for (boolean largestFirst : new boolean[] {true, false}) {
                        double all = sum.running(largestFirst, sum.terms()) + sum.bias();
                        assertThat((float) all).as(what).isCloseTo(right, within(1e-5f));
                    }
                }
            }
            SoftmaxModel softmax = new SoftmaxModel(SoftmaxState.ofBook());
            int label = random.nextInt(5);
            softmax.take(LayerSteps.scores(pass), label);
            float[] gradient = pass.probabilities().clone();
            gradient[label] -= 1;
            assertThat(softmax.getFrame().values().probabilities())
                    .containsExactly(pass.probabilities(), within(1e-6f));
            assertThat(softmax.getFrame().values().gradient()).containsExactly(gradient, within(1e-6f));
            Tensor x = picture.copy();
            x.reshape(1, picture.dim(0), picture.dim(1), picture.dim(2));
            assertThat(softmax.getFrame().values().loss())
                    .isCloseTo(new SoftmaxWithLoss().forward(network.predict(x), new int[] {label}), within(1e-5));
        }
        assertThat(stepped).isEqualTo(200);
    }

    /** Rows with all that layers with windows can be: gaps, groups, four paddings of their own, sizes rounded up. */
    private static Architecture random(Random random) {
        int channels = 1 + random.nextInt(6);
        Shape input = Shape.of(channels, 6 + random.nextInt(8), 6 + random.nextInt(8));
        List<LayerSpec> layers = new ArrayList<>();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            int size = 1 + random.nextInt(3);
            Window window = Window.square(size, 1 + random.nextInt(2), random.nextInt(size));
            if (random.nextInt(3) == 0) {
                window = window.dilated(1 + random.nextInt(2), 1 + random.nextInt(3));
            }
            if (random.nextInt(3) == 0) {
                window = window.padded(new SidePadding(
                        random.nextInt(size), random.nextInt(size), random.nextInt(size), random.nextInt(size)));
            }
            if (random.nextInt(3) == 0) {
                Kind kind = random.nextBoolean() ? Kind.MAX : Kind.AVERAGE;
                boolean up = random.nextInt(4) == 0;
                layers.add(new LayerSpec.Pooling(kind, up ? window.roundedUp() : window, random.nextInt(4) > 0));
                continue;
            }
            int groups = 1 + random.nextInt(3);
            while (channels % groups != 0) {
                groups--;
            }
            channels = groups * (1 + random.nextInt(4));
            layers.add(new LayerSpec.Convolution(channels, window, groups));
            if (random.nextBoolean()) {
                layers.add(new LayerSpec.BatchNormalization());
            }
            layers.add(new LayerSpec.Relu());
        }
        layers.add(new LayerSpec.Affine(5));
        Architecture row = new Architecture(input, layers);
        try {
            row.shapes(1);
            return row;
        } catch (IllegalArgumentException e) {
            return random(random);
        }
    }
}
