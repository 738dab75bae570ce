package convolens.model.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import convolens.engine.train.TrainerSettings.Schedule;
import convolens.run.RunEvent;
import convolens.run.TrainCorrection;
import convolens.run.TrainField;
import convolens.run.TrainSettings;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunCoolDownTest {
    private static final TrainSettings CHAPTER = TrainSettings.ofChapter(1);

    @Test
    void beginsWhereItsShareOfTheRunBegins() {
        RunModel run = new RunModel(CHAPTER);
        assertThat(RunCoolDown.of(run)).as("before the steps are known").isEmpty();
        run.iterationsProperty().set(1_000);
        assertThat(RunCoolDown.of(run)).contains(new RunCoolDown(15, 750));
    }

    @Test
    void countsStepsAsTheBatchesWere() {
        RunModel run = new RunModel(CHAPTER);
        // ten epochs of 50 steps, ten of 100
        run.addEvent(new RunEvent(TrainField.BATCH_SIZE, 10, 500, 9, 100, 50));
        run.iterationsProperty().set(1_500);
        assertThat(RunCoolDown.of(run)).contains(new RunCoolDown(15, 1_000));
        // and from the eighteenth on 25 images
        run.addEvent(new RunEvent(TrainField.BATCH_SIZE, 18, 1_300, 20, 50, 25));
        run.iterationsProperty().set(1_700);
        assertThat(RunCoolDown.of(run)).contains(new RunCoolDown(15, 1_000));
    }

    @Test
    void theRateInEffectFollowsTheRateThatIsSet() {
        RunModel run = new RunModel(CHAPTER);
        run.epochsProperty().set(15);
        assertThat(RunCoolDown.rate(run)).isEqualTo(0.001);
        run.epochsProperty().set(17.5);
        assertThat(RunCoolDown.rate(run)).isCloseTo(0.0005, within(1e-12));
        run.learningRateProperty().set(0.002);
        assertThat(RunCoolDown.rate(run)).isCloseTo(0.001, within(1e-12));
    }

    @Test
    void thePrintedTrainerHasNone() {
        RunModel run = new RunModel(CHAPTER.withSchedule(Schedule.BOOK));
        run.iterationsProperty().set(1_000);
        run.epochsProperty().set(19);
        assertThat(RunCoolDown.of(run)).isEmpty();
        assertThat(RunCoolDown.rate(run)).isEqualTo(0.001);
        assertThat(RunCoolDown.of(new RunModel(CHAPTER.withCoolDown(0)))).isEmpty();
    }

    @Test
    void aRunIsNamedByItIfOthersDiffer() {
        RunModel one = new RunModel(CHAPTER);
        RunModel constant = new RunModel(CHAPTER.withCoolDown(0));
        assertThat(RunName.of(one, List.of(one, constant)).fields()).containsExactly(TrainField.COOL_DOWN);
    }

    @Test
    void aShareOutsideZeroToOneGivesWay() {
        TrainModel model = new TrainModel(CHAPTER, 1L << 32);
        model.change(TrainField.COOL_DOWN, 1.5);
        assertThat(model.getSettings().coolDown()).isEqualTo(1);
        assertThat(model.getCorrections()).containsExactly(new TrainCorrection(TrainField.COOL_DOWN, 1.5, 1));
    }
}
