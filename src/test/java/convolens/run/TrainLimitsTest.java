package convolens.run;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.engine.gemm.Cpu;
import convolens.engine.network.Network;
import convolens.engine.tensor.Shape;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TrainLimitsTest {
    private static final long MEMORY = 1L << 32;
    private static final TrainSettings CHAPTER = TrainSettings.ofChapter(2);
    private static final TrainLimits MNIST = new TrainLimits(TrainData.MNIST, MEMORY);

    @Test
    void theChaptersSettingsStayAsTheyAre() {
        assertThat(MNIST.correct(CHAPTER)).isEqualTo(new TrainLimits.Corrected(CHAPTER, List.of()));
    }

    @Test
    void aFilterLargerThanTheImageBecomesTheLargestThatLeavesTwoWindowsToPool() {
        TrainLimits.Corrected corrected = MNIST.correct(TrainField.FILTER_SIZE.set(CHAPTER, 31));
        assertThat(corrected.settings().network().filterSize()).isEqualTo(27);
        assertThat(corrected.corrections()).containsExactly(new TrainCorrection(TrainField.FILTER_SIZE, 31, 27));
    }

    @Test
    void paddingMakesRoomForALargerFilter() {
        assertThat(MNIST.span(TrainField.FILTER_SIZE, TrainField.PAD.set(CHAPTER, 2))
                        .max())
                .isEqualTo(31);
    }

    @Test
    void imagesTooSmallForTheDeepNetworkTakeTheSimpleOne() {
        TrainLimits tiny = new TrainLimits(new TrainData("tiny", Shape.of(1, 3, 9), 2, 50, 50), MEMORY);
        TrainLimits.Corrected corrected = tiny.correct(TrainField.NETWORK.set(CHAPTER, 1));
        assertThat(corrected.settings().network().kind()).isEqualTo(TrainNetwork.Kind.SIMPLE);
        assertThat(corrected.corrections()).contains(new TrainCorrection(TrainField.NETWORK, 1, 0));
    }

    @Test
    void aBatchIsAtMostTheTrainingSetAndWhatFitsTheMemory() {
        assertThat(MNIST.span(TrainField.BATCH_SIZE, CHAPTER.withTrainCount(40)).max())
                .isEqualTo(40);
        TrainLimits little = new TrainLimits(TrainData.MNIST, 100L << 20);
        assertThat(little.span(TrainField.BATCH_SIZE, CHAPTER).max())
                .isLessThan(1_000)
                .isGreaterThan(10);
    }

    @Test
    void whateverIsAskedForTheCorrectedSettingsBuildANetwork() {
        long seed = 20_261_123;
        Random random = new Random(seed);
        for (int i = 0; i < 300; i++) {
            Shape image = Shape.of(1 + random.nextInt(3), 1 + random.nextInt(40), 1 + random.nextInt(40));
            TrainData data = new TrainData("random", image, 1 + random.nextInt(20), 1 + random.nextInt(99), 7);
            TrainLimits limits = new TrainLimits(data, MEMORY);
            TrainSettings asked = CHAPTER;
            for (TrainField field : TrainField.values()) {
                if (field.isChoice() || field == TrainField.HIDDEN || field == TrainField.FILTERS) {
                    continue;
                }
                if (random.nextBoolean() && !isOptimizerArgument(field)) {
                    asked = field.set(asked, random.nextInt(60) - 10);
                }
            }
            asked = TrainField.NETWORK.set(asked, random.nextInt(2));
            TrainSettings settings = limits.correct(asked).settings();
            String what = "seed " + seed + ", case " + i + ": " + settings + " for " + data;
            Network network = settings.network().architecture(data).build(Cpu.single(), 1);
            assertThat(network.shapes(2)).as(what).allMatch(shape -> shape.size() > 0);
            assertThat(network.parameterCount()).as(what).isLessThan(TrainLimits.MAX_PARAMETERS * 2);
            assertThat(settings.batchSize()).as(what).isBetween(1, data.trainSize());
            assertThat(limits.correct(settings).corrections()).as(what).isEmpty();
        }
    }

    @Test
    void everyValueOfASpanWorksWhileTheOthersStay() {
        for (TrainField field : List.of(TrainField.FILTER_SIZE, TrainField.STRIDE, TrainField.PAD)) {
            TrainSettings start = TrainField.STRIDE.set(TrainField.FILTER_SIZE.set(CHAPTER, 11), 3);
            TrainLimits.Span span = MNIST.span(field, start);
            for (int value = (int) span.min(); value <= span.max(); value++) {
                TrainSettings settings = field.set(start, value);
                Network network =
                        settings.network().architecture(TrainData.MNIST).build(Cpu.single(), 1);
                assertThat(network.shapes(1)).as(field + " " + value).allMatch(shape -> shape.size() > 0);
            }
        }
    }

    @Test
    void aLargePaddingGivesWayInHiddenUnitsBeforeMemoryDoes() {
        TrainSettings asked = TrainField.HIDDEN.set(TrainField.FILTERS.set(CHAPTER, 100), 1_000);
        TrainLimits.Corrected corrected = MNIST.correct(asked);
        assertThat(corrected.corrections()).extracting(TrainCorrection::field).containsExactly(TrainField.HIDDEN);
        assertThat(corrected
                        .settings()
                        .network()
                        .architecture(TrainData.MNIST)
                        .build(Cpu.single(), 1)
                        .parameterCount())
                .isBetween(TrainLimits.MAX_PARAMETERS / 2, TrainLimits.MAX_PARAMETERS + 100_000);
    }

    private static boolean isOptimizerArgument(TrainField field) {
        return switch (field) {
            case LEARNING_RATE, MOMENTUM, DECAY, BETA1, BETA2 -> true;
            default -> false;
        };
    }
}
