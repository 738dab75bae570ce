package convolens.controller.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.controller.train.TrainPlayed;
import convolens.interchange.KeptRuns;
import convolens.model.experiment.ExperimentForm;
import convolens.model.experiment.ExperimentsModel;
import convolens.model.train.RunModel;
import convolens.model.train.TrainModel;
import convolens.run.RunPoint;
import convolens.run.RunState;
import convolens.run.TrainData;
import convolens.run.experiment.ExperimentRow;
import convolens.run.experiment.Factor;
import convolens.run.experiment.Trial;
import convolens.run.experiment.TrialResult;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ExperimentPlayerTest extends TrainPlayed {
    private ExperimentsModel experiments;
    private ExperimentPlayer maker;

    @BeforeEach
    void openExperiments() {
        experiments = new ExperimentsModel(new ExperimentForm(SETTINGS, TrainData.MNIST, 1L << 32));
        maker = new ExperimentPlayer(
                experiments, model, player, trial -> trial.combination().words() + ", seed " + trial.seed());
        experiments.form().vary(1, Factor.FILTERS);
        experiments.form().type(1, "2, 4");
        experiments.form().setSeeds(2);
    }

    private TrialResult result(Trial trial) {
        return experiments.result(trial).orElseThrow();
    }

    @Test
    void eachRunIsTheOneThatTrainMakesBitForBit() {
        maker.play();
        assertThat(experiments.getState()).isEqualTo(RunState.FINISHED);
        assertThat(experiments.trials()).hasSize(8);
        for (Trial trial : experiments.trials()) {
            TrainModel form = new TrainModel(trial.settings(), 1L << 32);
            player(form).play();
            RunModel alone = form.getCurrent();
            assertThat(withoutSeconds(result(trial).points()))
                    .as(trial.toString())
                    .isEqualTo(withoutSeconds(alone.getPoints()));
            assertThat(result(trial).accuracy())
                    .isEqualTo(alone.finalAccuracyProperty().get().accuracy());
        }
    }

    @Test
    void pausedAndBrokenOffItGoesOnToTheSameNumbers() {
        maker.play();
        List<TrialResult> whole =
                experiments.trials().stream().map(this::result).toList();
        maker.clear();
        assertThat(experiments.done()).isZero();

        atLook.put(looks + 20, maker::pause);
        maker.play();
        assertThat(experiments.getState()).isEqualTo(RunState.PAUSED);
        assertThat(experiments.form().lockedProperty().get()).isTrue();
        assertThat(experiments.done()).isZero();
        maker.stop();
        assertThat(experiments.getState()).isEqualTo(RunState.STOPPED);
        assertThat(experiments.form().lockedProperty().get()).isFalse();
        atLook.put(looks + 150, maker::pause);
        maker.play();
        assertThat(experiments.done()).isBetween(1, 7);
        maker.play();

        assertThat(experiments.getState()).isEqualTo(RunState.FINISHED);
        List<Trial> trials = experiments.trials();
        for (int i = 0; i < trials.size(); i++) {
            assertThat(withoutSeconds(result(trials.get(i)).points()))
                    .isEqualTo(withoutSeconds(whole.get(i).points()));
        }
    }

    @Test
    void whatIsKnownIsNotMadeAgain() {
        maker.play();
        int before = looks;
        maker.play();
        assertThat(looks).isEqualTo(before);
        experiments.form().type(1, "2, 3, 4");
        assertThat(experiments.done()).isEqualTo(8);
        assertThat(experiments.getState()).isEqualTo(RunState.STOPPED);
        maker.step();
        assertThat(experiments.done()).isEqualTo(9);
        assertThat(experiments.getState()).isEqualTo(RunState.PAUSED);
        maker.play();
        assertThat(experiments.done()).isEqualTo(12);
    }

    @Test
    void finishedRunsAreKeptUnderTellingNames() throws IOException {
        maker.play();
        List<String> names = new ArrayList<>();
        for (KeptRuns.Entry entry : new KeptRuns(home).list()) {
            assertThat(entry.file().isTaken()).isFalse();
            names.add(entry.file().read().orElseThrow().name());
        }
        assertThat(names).hasSize(8).contains("stride 1, filters 2, seed 7", "stride 2, filters 4, seed 8");

        maker.openInTrain(3);
        assertThat(model.getRuns().stream().map(run -> run.nameProperty().get()))
                .containsExactlyInAnyOrder("stride 2, filters 4, seed 7", "stride 2, filters 4, seed 8");
        assertThat(model.getRuns().get(0).parameters()).containsKey("W1");
    }

    @Test
    void aRunThatDivergesIsToldApartAndTheOthersGoOn() {
        experiments.form().vary(0, Factor.LEARNING_RATE);
        experiments.form().type(0, "1e30, 0.001");
        experiments.form().vary(1, null);
        experiments.form().setSeeds(1);
        maker.play();
        assertThat(experiments.getState()).isEqualTo(RunState.FINISHED);
        ExperimentRow diverged = experiments.getRows().get(0);
        assertThat(diverged.diverged()).isEqualTo(1);
        assertThat(diverged.accuracy().count()).isZero();
        assertThat(experiments.getRows().get(1).accuracy().count()).isEqualTo(1);
    }

    private static List<RunPoint> withoutSeconds(List<RunPoint> points) {
        return points.stream()
                .map(p -> new RunPoint(p.epoch(), p.iteration(), 0, p.trainLoss(), p.trainAccuracy(), p.testAccuracy()))
                .toList();
    }
}
