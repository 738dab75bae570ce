package convolens.run.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convolens.engine.layer.Pooling.Kind;
import convolens.engine.network.Architecture;
import convolens.engine.network.Initialization;
import convolens.engine.network.LayerSpec;
import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Window;
import convolens.engine.train.OptimizerSettings;
import convolens.run.TrainData;
import convolens.run.TrainField;
import convolens.run.TrainNetwork;
import convolens.run.TrainSettings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ExperimentTest {
    private static final TrainData MNIST = TrainData.MNIST;
    private static final TrainSettings CHAPTER = TrainSettings.ofChapter(2);
    private static final long MOST = 8_000_000;

    @Test
    void makesEveryCombinationWithEverySeedAllCombinationsFirst() {
        Experiment experiment = new Experiment(
                CHAPTER, List.of(variation(Factor.STRIDE, 1, 2, 3), variation(Factor.PAD, 0, 2)), List.of(7L, 9L));
        assertThat(experiment.combinations().stream().map(Combination::words))
                .containsExactly(
                        "stride 1, pad 0",
                        "stride 1, pad 2",
                        "stride 2, pad 0",
                        "stride 2, pad 2",
                        "stride 3, pad 0",
                        "stride 3, pad 2");
        List<Trial> trials = experiment.trials(MNIST);
        assertThat(trials).hasSize(12).doesNotHaveDuplicates();
        assertThat(trials.subList(0, 6)).allMatch(trial -> trial.seed() == 7);
        assertThat(trials.get(8).settings())
                .isEqualTo(TrainField.STRIDE.set(CHAPTER, 2).withSeed(9));
    }

    @Test
    void aRunHasTheSettingsThatOneWouldChooseForIt() {
        assertThat(of(Factor.FILTERS, 10)).isEqualTo(TrainField.FILTERS.set(CHAPTER, 10));
        assertThat(of(Factor.FILTER_SIZE, 7)).isEqualTo(TrainField.FILTER_SIZE.set(CHAPTER, 7));
        assertThat(of(Factor.HIDDEN, 40)).isEqualTo(TrainField.HIDDEN.set(CHAPTER, 40));
        assertThat(of(Factor.INITIALIZATION, 0.1)).isEqualTo(TrainField.INIT_STD.set(CHAPTER, 0.1));
        assertThat(of(Factor.BATCH_SIZE, 20)).isEqualTo(CHAPTER.withBatchSize(20));
        assertThat(of(Factor.NETWORK, 1)).isEqualTo(TrainField.NETWORK.set(CHAPTER, 1));
        // what is left as it is, is the base itself and no network of one's own
        assertThat(of(Factor.POOLING, 0)).isEqualTo(CHAPTER);
        assertThat(of(Factor.POOL_SIZE, 2)).isEqualTo(CHAPTER);
        assertThat(of(Factor.OPTIMIZER, 0).optimizer()).isEqualTo(OptimizerSettings.of(OptimizerSettings.Kind.SGD));
    }

    @Test
    void averagePoolingIsTheChaptersNetworkWithThatLayer() {
        Architecture expected = new Architecture(
                Shape.of(1, 28, 28),
                List.of(
                        new LayerSpec.Convolution(30, Window.square(5, 1, 0)),
                        new LayerSpec.Relu(),
                        new LayerSpec.Pooling(Kind.AVERAGE, Window.square(3, 3, 0)),
                        new LayerSpec.Affine(100),
                        new LayerSpec.Relu(),
                        new LayerSpec.Affine(10)),
                new Initialization.Normal(0.01));
        Experiment experiment = new Experiment(
                CHAPTER, List.of(variation(Factor.POOLING, 0, 1), variation(Factor.POOL_SIZE, 2, 3)), List.of(1L));
        Combination last = experiment.combinations().get(3);
        assertThat(experiment.settings(last, MNIST).network().architecture(MNIST))
                .isEqualTo(expected);
    }

    @Test
    void aFactorChangesItsOwnValueAndNoOther() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 300; i++) {
            TrainSettings base = TrainField.NETWORK.set(CHAPTER, random.nextInt(3));
            List<Factor> used = Arrays.stream(Factor.values())
                    .filter(factor -> factor != Factor.NETWORK && factor.isUsedBy(base, MNIST))
                    .toList();
            Factor factor = used.get(random.nextInt(used.size()));
            List<Double> values = factor.usual();
            double value = values.get(random.nextInt(values.size()));
            TrainSettings varied = factor.set(base, value, MNIST);
            assertThat(factor.get(varied, MNIST))
                    .as("seed %d, %s", seed, factor)
                    .hasValue(value);
            for (Factor other : used) {
                boolean follows = factor == Factor.OPTIMIZER && other == Factor.LEARNING_RATE;
                if (other != factor && !follows) {
                    assertThat(other.get(varied, MNIST))
                            .as("seed %d, %s after %s", seed, other, factor)
                            .isEqualTo(other.get(base, MNIST));
                }
            }
        }
    }

    @Test
    void valuesAreReadAndWrittenAlike() {
        for (Factor factor : Factor.values()) {
            assertThat(Factor.of(factor.word())).contains(factor);
            for (double value : factor.usual()) {
                assertThat(factor.read(factor.word(value))).as(factor.name()).hasValue(value);
            }
        }
        assertThat(Factor.of("padding")).contains(Factor.PAD);
        assertThat(Factor.INITIALIZATION.read(" He ")).hasValue(Factor.HE);
        for (String wrong : List.of("", "-1", "1.5", "0", "two", "1e9")) {
            assertThat(Factor.STRIDE.read(wrong)).as(wrong).isEmpty();
        }
        assertThat(Factor.POOLING.read("1")).isEmpty();
    }

    @Test
    void refusesWhatIsNoComparison() {
        assertThatThrownBy(() -> variation(Factor.STRIDE, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> variation(Factor.STRIDE, 1, 2, 3, 4, 5, 6, 7))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> variation(Factor.STRIDE, 2, 2)).isInstanceOf(IllegalArgumentException.class);
        List<Variation> stride = List.of(variation(Factor.STRIDE, 1, 2));
        assertThatThrownBy(() -> new Experiment(CHAPTER, List.of(), List.of(1L)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Experiment(CHAPTER, List.of(stride.get(0), stride.get(0)), List.of(1L)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Experiment(CHAPTER, stride, List.of(1L, 2L, 3L, 4L, 5L, 6L)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Experiment(CHAPTER, stride, List.of(1L, 1L)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void saysWhichCombinationCannotBeAndWhatIsNearest() {
        ImpossibleRun large = impossible(CHAPTER, variation(Factor.PAD, 0, 2), variation(Factor.FILTER_SIZE, 5, 31));
        assertThat(large.reason()).isEqualTo(ImpossibleRun.Reason.MISFIT);
        assertThat(large.combination().words()).isEqualTo("pad 0, filter-size 31");
        // 28 − 27 + 1 = 2 rows of windows, of which the 2×2 pooling needs two
        assertThat(large.nearest()).isEqualTo(27);

        assertThat(impossible(CHAPTER, variation(Factor.DROPOUT, 0, 0.5)).reason())
                .isEqualTo(ImpossibleRun.Reason.MISSING);
        assertThat(impossible(CHAPTER, variation(Factor.NETWORK, 0, 3)).reason())
                .isEqualTo(ImpossibleRun.Reason.NO_NETWORK);
        assertThat(impossible(CHAPTER, variation(Factor.TRAIN_COUNT, 500, 70_000))
                        .reason())
                .isEqualTo(ImpossibleRun.Reason.IMAGES);
        ImpossibleRun batch = impossible(CHAPTER.withTrainCount(300), variation(Factor.BATCH_SIZE, 20, 500));
        assertThat(batch.reason()).isEqualTo(ImpossibleRun.Reason.BATCH);
        assertThat(batch.nearest()).isEqualTo(300);
        ImpossibleRun parameters = impossible(CHAPTER, variation(Factor.HIDDEN, 100, 2_000));
        assertThat(parameters.reason()).isEqualTo(ImpossibleRun.Reason.TOO_LARGE);
    }

    @Test
    void aNetworkIsChosenBeforeItsLayersAreChanged() {
        Experiment experiment = new Experiment(
                CHAPTER, List.of(variation(Factor.FILTERS, 8, 16), variation(Factor.NETWORK, 0, 2)), List.of(1L));
        assertThat(experiment.impossible(MNIST, MOST)).isEmpty();
        TrainNetwork lenet =
                experiment.settings(experiment.combinations().get(1), MNIST).network();
        assertThat(Factor.FILTERS.get(CHAPTER.withNetwork(lenet), MNIST)).hasValue(8);
        assertThat(lenet.architecture(MNIST).layers()).hasSize(11);
    }

    private static ImpossibleRun impossible(TrainSettings base, Variation... variations) {
        return new Experiment(base, List.of(variations), List.of(1L))
                .impossible(MNIST, MOST)
                .orElseThrow();
    }

    private static TrainSettings of(Factor factor, double value) {
        return factor.set(CHAPTER, value, MNIST);
    }

    private static Variation variation(Factor factor, double... values) {
        List<Double> list = new ArrayList<>();
        Arrays.stream(values).forEach(list::add);
        return new Variation(factor, list);
    }
}
