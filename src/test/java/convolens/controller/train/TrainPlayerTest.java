package convolens.controller.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import convolens.data.DataSet;
import convolens.engine.train.EpochReport;
import convolens.engine.train.Evaluation;
import convolens.engine.train.OptimizerSettings;
import convolens.engine.train.StepReport;
import convolens.engine.train.Trainer;
import convolens.model.Notice;
import convolens.model.train.RunModel;
import convolens.run.FinalAccuracy;
import convolens.run.RunEvent;
import convolens.run.RunFilters;
import convolens.run.RunPlan;
import convolens.run.RunPoint;
import convolens.run.RunState;
import convolens.run.TrainData;
import convolens.run.TrainField;
import convolens.run.TrainNetwork;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Plays, pauses, stops and resets a run, and changes it on the way. */
class TrainPlayerTest extends TrainPlayed {
    @Test
    void learnsWhatATrainerLearnsAndShowsEveryPointAndLoss() throws Exception {
        player.play();

        List<EpochReport> reports = new ArrayList<>();
        List<Float> losses = new ArrayList<>();
        RunPlan plan = SETTINGS.plan(IMAGES.open(""), TrainData.MNIST);
        DataSet data = plan.data();
        Trainer trainer = plan.start();
        reports.add(trainer.evaluate());
        while (!trainer.isFinished()) {
            StepReport report = trainer.step();
            losses.add((float) report.loss());
            report.epoch().ifPresent(reports::add);
        }
        assertThat(run().getPoints())
                .extracting(RunPoint::epoch, RunPoint::iteration, RunPoint::trainAccuracy, RunPoint::testAccuracy)
                .containsExactlyElementsOf(reports.stream()
                        .map(r -> tuple(r.epoch(), r.iteration(), r.trainAccuracy(), r.testAccuracy()))
                        .toList());
        assertThat(run().losses().toArray(STEPS)).containsExactly(toArray(losses));
        assertThat(run().getState()).isEqualTo(RunState.FINISHED);
        Evaluation all = Evaluation.of(trainer.network(), data.test(), 130);
        assertThat(run().finalAccuracyProperty().get()).isEqualTo(new FinalAccuracy(all.accuracy(), 130));
        assertThat(model.timeline().getCount()).isEqualTo(4);
        assertThat(model.timeline().isPlaying()).isFalse();
    }

    @Test
    void keepsTheFiltersOfEveryEpoch() {
        player.play();
        assertThat(run().history().getEntries()).extracting(RunFilters::epochs).containsExactly(0.0, 1.0, 2.0, 3.0);
        float[] first = weights(run(), 0);
        assertThat(weights(run(), 3)).isNotEqualTo(first).hasSameSizeAs(first);
    }

    @Test
    void makesOneStepAtATimeAndThenGoesOnAsIfItHadNotPaused() {
        player.step();
        assertThat(run().getState()).isEqualTo(RunState.PAUSED);
        assertThat(run().iterationProperty().get()).isEqualTo(1);
        model.timeline().forward();
        assertThat(run().iterationProperty().get()).isEqualTo(2);
        player.play();
        assertThat(run().getState()).isEqualTo(RunState.FINISHED);
        assertThat(model.getRuns()).hasSize(1);

        RunModel interrupted = run();
        player.play();
        assertThat(model.getRuns()).hasSize(2);
        assertThat(run().losses().toArray(STEPS))
                .containsExactly(interrupted.losses().toArray(STEPS));
    }

    @Test
    void pausesBetweenTwoStepsAndGoesOn() {
        atLook.put(10, player::pause);
        player.play();
        assertThat(run().getState()).isEqualTo(RunState.PAUSED);
        assertThat(run().iterationProperty().get()).isBetween(1, STEPS - 1);
        assertThat(model.timeline().isPlaying()).isFalse();
        assertThat(run().parameters()).containsKeys("W1", "b1", "W2", "b2", "W3", "b3");

        model.timeline().play();
        assertThat(run().getState()).isEqualTo(RunState.FINISHED);
        assertThat(run().iterationProperty().get()).isEqualTo(STEPS);
    }

    /** One look at the clock opens the run, two the first evaluation and each of six steps; then epoch 1 is evaluated. */
    @Test
    void pausesInTheMiddleOfAnEvaluationAndGoesOnThere() {
        player.play();
        RunModel whole = run();
        atLook.put(looks + 1 + 2 + 6 * 2 + 1, player::pause);
        player.play();
        assertThat(run().getState()).isEqualTo(RunState.PAUSED);
        assertThat(run().iterationProperty().get()).isEqualTo(6);
        assertThat(run().getPoints()).hasSize(1);

        player.step();
        assertThat(run().getPoints()).as("the evaluation, and a step").hasSize(2);
        assertThat(run().iterationProperty().get()).isEqualTo(7);
        player.play();
        assertThat(run().getState()).isEqualTo(RunState.FINISHED);
        assertThat(run().losses().toArray(STEPS)).containsExactly(whole.losses().toArray(STEPS));
        assertThat(run().getPoints())
                .extracting(RunPoint::trainLoss, RunPoint::testAccuracy)
                .containsExactlyElementsOf(whole.getPoints().stream()
                        .map(p -> tuple(p.trainLoss(), p.testAccuracy()))
                        .toList());
    }

    @Test
    void stopsBeforeTheEndAndAnswersAllTestImages() {
        atLook.put(10, player::stop);
        player.play();
        assertThat(run().getState()).isEqualTo(RunState.STOPPED);
        assertThat(run().iterationProperty().get()).isLessThan(STEPS);
        assertThat(run().finalAccuracyProperty().get().samples()).isEqualTo(130);
    }

    @Test
    void stopsARunThatIsPaused() {
        player.step();
        player.stop();
        assertThat(run().getState()).isEqualTo(RunState.STOPPED);
        assertThat(run().iterationProperty().get()).isEqualTo(1);
    }

    @Test
    void changesTheLearningRateAndTheBatchSizeWhileItLearnsAndMarksThem() {
        atLook.put(9, () -> model.change(TrainField.LEARNING_RATE, 0.0005));
        atLook.put(20, () -> model.change(TrainField.BATCH_SIZE, 25));
        player.play();
        assertThat(run().getEvents())
                .extracting(RunEvent::field, RunEvent::before, RunEvent::after)
                .containsExactly(
                        tuple(TrainField.LEARNING_RATE, 0.001, 0.0005), tuple(TrainField.BATCH_SIZE, 50.0, 25.0));
        assertThat(run().iterationProperty().get()).isGreaterThan(STEPS);
        assertThat(run().settings()).isEqualTo(SETTINGS);
        assertThat(model.getSettings().batchSize()).isEqualTo(25);
    }

    @Test
    void changesNothingElseWhileARunIsUnderWay() {
        player.step();
        model.change(TrainField.FILTERS, 9);
        model.change(TrainField.EPOCHS, 9);
        assertThat(model.getSettings()).isEqualTo(SETTINGS);
        player.stop();
        model.change(TrainField.FILTERS, 9);
        assertThat(model.getSettings().network().filters()).isEqualTo(9);
    }

    @Test
    void beginsAnewFromTheSameWeights() {
        player.play();
        RunModel old = run();
        player.reset(undo -> {});

        assertThat(model.getRuns()).containsExactly(run()).doesNotContain(old);
        assertThat(run().getState()).isEqualTo(RunState.NEW);
        assertThat(run().getPoints()).hasSize(1);
        assertThat(run().losses().steps()).isZero();
        assertThat(weights(run(), 0)).isEqualTo(weights(old, 0));

        player.play();
        assertThat(run().losses().toArray(STEPS)).containsExactly(old.losses().toArray(STEPS));
    }

    @Test
    void aRunThatWasPausedAndResetGoesOnWhenThatIsUndone() {
        player.step();
        player.step();
        player.pause();
        RunModel old = run();
        int steps = old.losses().steps();
        List<Runnable> undo = new ArrayList<>();
        player.reset(undo::add);
        assertThat(run()).isNotSameAs(old);

        undo.get(0).run();

        assertThat(model.getRuns()).containsExactly(old);
        assertThat(run()).isSameAs(old);
        assertThat(old.getState()).isEqualTo(RunState.PAUSED);
        player.play();
        assertThat(old.losses().steps()).isEqualTo(STEPS).isGreaterThan(steps);
        assertThat(old.getState()).isEqualTo(RunState.FINISHED);
    }

    @Test
    void undoingAResetKeepsTheRunThatHasBegunSince() {
        player.play();
        RunModel old = run();
        List<Runnable> undo = new ArrayList<>();
        player.reset(undo::add);
        player.play();
        RunModel fresh = run();

        undo.get(0).run();

        assertThat(model.getRuns()).containsExactly(old, fresh);
        assertThat(run()).isSameAs(fresh);
    }

    @Test
    void saysThatARunRepeatsAnother() {
        player.play();
        assertThat(status.getNotices()).isEmpty();
        player.play();
        assertThat(status.getNotices()).extracting(Notice::key).containsExactly("lesson.train.repeated");
    }

    @Test
    void aRunThatWasResetTakesTheSettingsThatWereChangedSince() {
        player.play();
        player.reset(undo -> {});
        model.change(TrainField.LEARNING_RATE, 0.02);
        model.change(TrainField.EPOCHS, 1);

        player.play();

        assertThat(model.getRuns()).containsExactly(run());
        assertThat(run().settings()).isEqualTo(model.getSettings());
        assertThat(run().settings().optimizer().learningRate()).isEqualTo(0.02);
        assertThat(run().getEvents()).isEmpty();
        assertThat(run().getState()).isEqualTo(RunState.FINISHED);
        assertThat(run().losses().steps()).isEqualTo(STEPS / 3);
    }

    @Test
    void stopsWhereTheLossIsNoNumberAndNamesTheSettingToChange() {
        model.adopt(
                SETTINGS.withNetwork(SETTINGS.network().withKind(TrainNetwork.Kind.DEEP))
                        .withTrainCount(60)
                        .withTestCount(20)
                        .withBatchSize(20)
                        .withOptimizer(
                                OptimizerSettings.of(OptimizerSettings.Kind.SGD).withLearningRate(10)),
                TrainData.MNIST);
        player.play();
        assertThat(run().getState()).isEqualTo(RunState.DIVERGED);
        assertThat(status.getNotices()).hasSize(1);
        Notice notice = status.getNotices().get(0);
        assertThat(notice)
                .isEqualTo(Notice.error(
                        "lesson.train.diverged", run().iterationProperty().get(), "10", "1"));
        assertThat(run().finalAccuracyProperty().get()).isNull();
    }

    @Test
    void saysWhichDataCannotBeUsedAndListsNoRun() {
        model.adopt(SETTINGS.withFolder(home.resolve("nowhere").toString()), TrainData.MNIST);
        player.play();
        assertThat(model.getRuns()).isEmpty();
        assertThat(status.getNotices()).hasSize(1);
        assertThat(status.getNotices().get(0).arguments().get(0).toString()).contains("nowhere");
    }

    private static float[] toArray(List<Float> values) {
        float[] array = new float[values.size()];
        for (int i = 0; i < array.length; i++) {
            array[i] = values.get(i);
        }
        return array;
    }
}
