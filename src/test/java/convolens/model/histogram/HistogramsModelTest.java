package convolens.model.histogram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import convolens.engine.gemm.Cpu;
import convolens.engine.inspect.NetworkHistograms;
import convolens.engine.network.Architecture;
import convolens.engine.network.DeepConvNet;
import convolens.engine.network.Network;
import convolens.engine.network.SimpleConvNet;
import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import convolens.model.histogram.HistogramsModel.Moment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HistogramsModelTest {
    private static final Architecture SMALL =
            new SimpleConvNet(Shape.of(1, 12, 12), 3, 3, 1, 0, 6, 4, 0.1).architecture();

    private final HistogramsModel model = new HistogramsModel(List.of());

    private static Moment moment(int epoch, double scale) {
        Network network = SMALL.build(Cpu.single(), 3);
        network.parameters().forEach(p -> {
            for (int i = 0; i < p.value().size(); i++) {
                p.value().data()[i] *= (float) scale;
            }
        });
        Random random = new Random(5);
        Tensor x = Tensor.zeros(4, 1, 12, 12);
        for (int i = 0; i < x.size(); i++) {
            x.data()[i] = random.nextFloat();
        }
        return new Moment(epoch, epoch * 10, NetworkHistograms.of(network, x, new int[] {0, 1, 2, 3}));
    }

    private void begin() {
        model.begin(HistogramNames.of(SMALL, SMALL.build(Cpu.single(), 3)), 4);
    }

    @Test
    void allMomentsHaveOneScale() {
        begin();
        model.show(List.of(moment(0, 0.001), moment(1, 1), moment(2, 7)));
        Ridges ridges = model.ridges();
        assertThat(ridges.name()).isEqualTo("W1");
        assertThat(ridges.bins()).isBetween(HistogramsModel.FINE / 2, HistogramsModel.FINE);
        assertThat(ridges.low()).isLessThanOrEqualTo(ridges.moments().get(2).min());
        assertThat(ridges.from(ridges.bins()))
                .isGreaterThan(ridges.moments().get(2).max());
        int highest = 0;
        for (Ridge ridge : ridges.moments()) {
            assertThat(Arrays.stream(ridge.counts()).sum()).isEqualTo(27);
            highest = Math.max(highest, Arrays.stream(ridge.counts()).max().orElseThrow());
        }
        assertThat(ridges.highest()).isEqualTo(highest);
        assertThat(ridges.moments().get(0).deviation() * 1000)
                .isCloseTo(ridges.moments().get(1).deviation(), within(1e-6));
    }

    @Test
    void eachKindRemembersWhatIsRead() {
        begin();
        model.show(List.of(moment(0, 1)));
        model.choose(2);
        model.kindProperty().set(HistogramKind.ACTIVATIONS);
        assertThat(model.names()).containsExactly("Conv 1", "ReLU 1", "Pool 1", "Affine 1", "ReLU 2", "Affine 2");
        model.choose(1);
        assertThat(model.ridges().name()).isEqualTo("ReLU 1");
        model.kindProperty().set(HistogramKind.WEIGHTS);
        assertThat(model.ridges().name()).isEqualTo("W2");
        model.kindProperty().set(HistogramKind.GRADIENTS);
        assertThat(model.ridges().name()).isEqualTo("W1");
        model.choose(99);
        assertThat(model.ridges().name()).isEqualTo("b3");
    }

    /** Dropout answers with what it is given, so it is left out; what comes behind it keeps its place. */
    @Test
    void layersAreFoundBehindThoseThatAreLeftOut() {
        Architecture deep = new DeepConvNet(Shape.of(1, 28, 28), 50, 10, 0.5).architecture();
        HistogramNames names = HistogramNames.of(deep, deep.build(Cpu.single(), 1));
        assertThat(names.layers()).contains("Conv 6", "Affine 2").noneMatch(n -> n.startsWith("Dropout"));
        for (int i = 0; i < names.layers().size(); i++) {
            String kind = deep.layers().get(names.places().get(i)).getClass().getSimpleName();
            assertThat(kind.substring(0, 2))
                    .isEqualToIgnoringCase(names.layers().get(i).substring(0, 2));
        }
    }

    @Test
    void theTimelineFollowsARunAtItsEndAndStaysAtAnEpochElsewhere() {
        begin();
        List<Moment> moments = new ArrayList<>(List.of(moment(0, 1), moment(1, 2)));
        model.show(moments);
        assertThat(model.moment()).isEqualTo(1);
        moments.add(moment(2, 3));
        model.show(moments);
        assertThat(model.moment()).isEqualTo(2);
        model.timeline().seek(1);
        moments.add(0, moments.remove(0));
        moments.add(moment(3, 3));
        model.show(moments);
        assertThat(model.moment()).isEqualTo(1);
        // thinned: epoch 1 has gone
        moments.remove(1);
        model.show(moments);
        assertThat(model.getMoments().get(model.moment()).epochs()).isZero();
        begin();
        assertThat(model.moment()).isEqualTo(-1);
        assertThat(model.ridges()).isNull();
    }

    /** As a chart does that says what the pointer is at: the pointer goes before the new moments are there. */
    @Test
    void whoReadsWhileMomentsComeReadsThemAllAfterwards() {
        begin();
        model.show(List.of(moment(0, 1)));
        model.pointedProperty().addListener(observable -> model.ridges());
        model.pointedProperty().set(new HistogramsModel.Bin(0, 0));
        model.show(List.of(moment(0, 1), moment(1, 2)));
        assertThat(model.ridges().moments()).hasSize(2);
        model.pointedProperty().set(new HistogramsModel.Bin(1, 0));
        begin();
        assertThat(model.ridges()).isNull();
    }

    @Test
    void nothingButZerosHasAScaleToo() {
        begin();
        model.show(List.of(moment(0, 0)));
        Ridges ridges = model.ridges();
        assertThat(ridges.bins()).isEqualTo(1);
        assertThat(ridges.from(1) - ridges.from(0)).isEqualTo(1);
        assertThat(ridges.moments().get(0).zeroShare()).isEqualTo(1);
    }
}
