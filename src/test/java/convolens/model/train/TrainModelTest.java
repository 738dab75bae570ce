package convolens.model.train;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.engine.gemm.Cpu;
import convolens.engine.tensor.Shape;
import convolens.run.RunEvent;
import convolens.run.RunPoint;
import convolens.run.TrainCorrection;
import convolens.run.TrainData;
import convolens.run.TrainField;
import convolens.run.TrainSettings;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrainModelTest {
    private static final TrainSettings CHAPTER = TrainSettings.ofChapter(2);
    private final TrainModel model = new TrainModel(CHAPTER, 1L << 32);

    @Test
    void everySettingIsWhatItWasSetTo() {
        TrainSettings settings = CHAPTER;
        for (TrainField field : TrainField.values()) {
            double value = field.isChoice() ? 1 : field.isWhole() ? 3 : 0.25;
            assertThat(field.get(field.set(settings, value))).as(field.name()).isEqualTo(value);
        }
    }

    @Test
    void aSettingThatDoesNotWorkGivesWayAndIsTold() {
        model.change(TrainField.FILTER_SIZE, 40);
        assertThat(model.getSettings().network().filterSize()).isEqualTo(27);
        assertThat(model.getCorrections()).containsExactly(new TrainCorrection(TrainField.FILTER_SIZE, 40, 27));
        model.change(TrainField.FILTER_SIZE, 7);
        assertThat(model.getCorrections()).isEmpty();
    }

    @Test
    void aLearningRateThatWasLeftAsUsualFollowsTheOptimizer() {
        model.change(TrainField.OPTIMIZER, 0);
        assertThat(model.getSettings().optimizer().learningRate()).isEqualTo(0.01);
        model.change(TrainField.LEARNING_RATE, 0.5);
        model.change(TrainField.OPTIMIZER, 5);
        assertThat(model.getSettings().optimizer().learningRate()).isEqualTo(0.5);
    }

    @Test
    void otherDataTakeAllTheirImagesAndSettingsThatWork() {
        TrainData small = new TrainData("small", Shape.of(3, 12, 10), 4, 700, 300);
        model.change(TrainField.FILTER_SIZE, 15);
        model.chooseData("/somewhere", small);
        assertThat(model.getSettings().trainCount()).isEqualTo(700);
        assertThat(model.getSettings().testCount()).isEqualTo(300);
        assertThat(model.getSettings().network().filterSize()).isEqualTo(9);
        model.chooseData("", TrainData.MNIST);
        assertThat(model.getSettings().isMnist()).isTrue();
    }

    @Test
    void theRunBeforeBecomesCurrentWhenARunIsRemovedAndItCanBePutBack() {
        RunModel one = new RunModel(CHAPTER);
        RunModel two = new RunModel(CHAPTER);
        model.add(one);
        model.add(two);
        two.getPoints().add(new RunPoint(0, 0, 0, 2, .1, .1));
        model.remove(two);
        assertThat(model.getCurrent()).isEqualTo(one);
        model.putBack(1, two);
        assertThat(model.getRuns()).containsExactly(one, two);
        assertThat(model.getCurrent()).isEqualTo(two);
        assertThat(model.timeline().getCount()).isEqualTo(1);
    }

    @Test
    void changesOfOneDragAreOneMark() {
        RunModel run = new RunModel(CHAPTER);
        run.addEvent(new RunEvent(TrainField.LEARNING_RATE, 1, 10, 1.0, 0.001, 0.002));
        run.addEvent(new RunEvent(TrainField.LEARNING_RATE, 1.1, 11, 1.5, 0.002, 0.004));
        run.addEvent(new RunEvent(TrainField.BATCH_SIZE, 1.1, 11, 1.5, 100, 50));
        run.addEvent(new RunEvent(TrainField.LEARNING_RATE, 4, 40, 9, 0.004, 0.1));
        run.addEvent(new RunEvent(TrainField.LEARNING_RATE, 4.1, 41, 9.5, 0.1, 0.004));
        assertThat(run.getEvents())
                .containsExactly(
                        new RunEvent(TrainField.LEARNING_RATE, 1.1, 11, 1.5, 0.001, 0.004),
                        new RunEvent(TrainField.BATCH_SIZE, 1.1, 11, 1.5, 100, 50));
    }

    @Test
    void theSummaryTellsLayersShapesAndParameters() {
        TrainSummary summary =
                TrainSummary.of(CHAPTER.network().architecture(TrainData.MNIST).build(Cpu.single(), 1));
        assertThat(summary.rows())
                .containsExactly(
                        new TrainSummary.Row(List.of("Conv 30@5×5", "ReLU"), Shape.of(30, 24, 24)),
                        new TrainSummary.Row(List.of("Pool 2×2"), Shape.of(30, 12, 12)),
                        new TrainSummary.Row(List.of("Affine 100", "ReLU"), Shape.of(100)),
                        new TrainSummary.Row(List.of("Affine 10", "Softmax"), Shape.of(10)));
        // 30·25 + 30 + 4,320·100 + 100 + 100·10 + 10
        assertThat(summary.parameters()).isEqualTo(433_890);
    }
}
