package convolens.controller.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import convolens.model.train.RunModel;
import convolens.model.train.TrainModel;
import convolens.run.KeptRun;
import convolens.run.RunPoint;
import convolens.run.RunState;
import convolens.run.TrainField;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** A run that the window was closed on is kept, and goes on in the next session. */
class TrainResumeTest extends TrainPlayed {
    @Test
    void aRunThatWasClosedGoesOnBitForBitInTheNextSession() throws Exception {
        player.play();
        RunModel whole = run();
        player.play();
        player.reset(old -> {});
        atLook.put(looks + 17, player::pause);
        player.play();
        model.change(TrainField.BATCH_SIZE, 50);
        assertThat(run().getState()).isEqualTo(RunState.PAUSED);
        int at = run().iterationProperty().get();
        assertThat(at).isBetween(7, STEPS - 1);
        player.close();

        TrainModel nextModel = new TrainModel(SETTINGS.withSeed(99), 1L << 32);
        TrainPlayer next = player(nextModel);
        KeptRun save = keptFile().read().orElseThrow();
        next.resume(save, keptFile());
        RunModel run = nextModel.getCurrent();
        assertThat(run.getState()).isEqualTo(RunState.PAUSED);
        assertThat(run.iterationProperty().get()).isEqualTo(at);
        assertThat(run.losses().toArray(STEPS)).containsExactly(whole.losses().toArray(at));
        assertThat(run.history().getEntries()).hasSize(2);
        assertThat(nextModel.getSettings()).isEqualTo(SETTINGS);

        next.play();
        assertThat(run.getState()).isEqualTo(RunState.FINISHED);
        assertThat(run.losses().toArray(STEPS)).containsExactly(whole.losses().toArray(STEPS));
        assertThat(run.finalAccuracyProperty().get())
                .isEqualTo(whole.finalAccuracyProperty().get());
        assertThat(weights(run, 3)).isEqualTo(weights(whole, 3));
    }

    @Test
    void aRunThatWasClosedInTheMiddleOfAnEvaluationBeginsWithIt() throws Exception {
        player.play();
        RunModel whole = run();
        atLook.put(looks + 1 + 2 + 6 * 2 + 1, player::pause);
        player.play();
        player.close();

        TrainModel nextModel = new TrainModel(SETTINGS, 1L << 32);
        TrainPlayer next = player(nextModel);
        next.resume(keptFile().read().orElseThrow(), keptFile());
        assertThat(nextModel.getCurrent().getPoints()).hasSize(1);
        next.play();
        assertThat(nextModel.getCurrent().getPoints())
                .extracting(RunPoint::epoch, RunPoint::trainLoss)
                .containsExactlyElementsOf(whole.getPoints().stream()
                        .map(p -> tuple(p.epoch(), p.trainLoss()))
                        .toList());
    }

    @Test
    void keepsAFinishedRunToo() throws Exception {
        player.play();
        player.close();
        KeptRun save = keptFile().read().orElseThrow();
        assertThat(save.state()).isEqualTo(RunState.FINISHED);
        assertThat(RunModel.of(save).finalAccuracyProperty().get())
                .isEqualTo(run().finalAccuracyProperty().get());
        assertThat(RunModel.of(save).getPoints()).isEqualTo(run().getPoints());
        try (var files = Files.list(keptFile().folder())) {
            assertThat(files.map(f -> f.getFileName().toString()))
                    .allMatch(name -> name.equals("run.json") || name.matches("run-[01].npz|step-\\d+.npz"));
        }
    }
}
