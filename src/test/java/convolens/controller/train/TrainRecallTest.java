package convolens.controller.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convolens.controller.TaskRunner;
import convolens.i18n.Messages;
import convolens.interchange.scenario.StateJson;
import convolens.model.Notice;
import convolens.model.SceneMemory;
import convolens.model.StepMoment;
import convolens.model.train.RunModel;
import convolens.model.train.RunReference;
import convolens.model.train.TrainModel;
import convolens.model.train.TrainMoment;
import convolens.run.TrainSettings;
import convolens.view.train.TrainText;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** A training scene that is saved and opened again: in the same session, in a later one, and on another computer. */
class TrainRecallTest extends TrainPlayed {
    private static final TrainSettings ELSEWHERE = SETTINGS.withSeed(99);

    private SceneMemory<TrainMoment> memory(TrainModel of, TrainPlayer by) {
        DataFinder data = new DataFinder(
                IMAGES,
                TaskRunner.sameThread(error -> {
                    throw new AssertionError(error);
                }),
                status);
        return new TrainRecall(of, by.finder(), data, status, new TrainText(new Messages(Locale.ENGLISH))).memory();
    }

    @Test
    void drawsInALaterSessionTheRunsThatAreKept() throws Exception {
        player.play();
        RunModel first = run();
        model.change(settings -> settings.withSeed(8));
        player.play();
        model.setCurrent(first);
        model.timeline().seek(1);
        TrainMoment saved = memory(model, player).now();
        assertThat(saved.drawn()).hasSize(2);
        player.close();

        TrainModel later = new TrainModel(ELSEWHERE, 1L << 32);
        try (TrainPlayer its = player(later)) {
            SceneMemory<TrainMoment> memory = memory(later, its);
            memory.take(StateJson.read(StateJson.write(saved), TrainMoment.class, memory.opening(), "file"));

            assertThat(StateJson.write(memory.now())).isEqualTo(StateJson.write(saved));
            assertThat(later.getCurrent().getPoints()).isEqualTo(first.getPoints());
            assertThat(later.timeline().getPosition()).isEqualTo(1);
            assertThat(status.getNotices()).isEmpty();
        }
    }

    @Test
    void namesTheRunsThatAreNotHereAndShowsTheRest() {
        player.play();
        RunModel own = run();
        RunReference lacking = new RunReference("Monday's", ELSEWHERE);
        TrainSettings form = SETTINGS.withEpochs(2);

        memory(model, player).take(new TrainMoment(form, false, List.of(lacking), lacking, new StepMoment(null, 3)));

        assertThat(status.getNotices()).containsExactly(Notice.advice("scenario.missing.run", "Monday's"));
        assertThat(model.getSettings()).isEqualTo(form);
        assertThat(model.logLossProperty().get()).isFalse();
        assertThat(own.shownProperty().get()).as("what the file does not draw").isFalse();
        assertThat(model.getCurrent()).isNull();
    }

    @Test
    void takesMnistForImagesThatAreNotHere() {
        memory(model, player)
                .take(TrainMoment.opening(
                        ELSEWHERE.withFolder(home.resolve("nothing").toString())));

        assertThat(status.getNotices()).extracting(Notice::key).containsExactly("scenario.missing.data");
        assertThat(model.getSettings()).isEqualTo(ELSEWHERE);
    }

    @Test
    void leavesARunUnderWayAlone() {
        player.step();
        SceneMemory<TrainMoment> memory = memory(model, player);
        TrainMoment before = memory.now();

        assertThatThrownBy(() -> memory.take(TrainMoment.opening(ELSEWHERE)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a run is under way here; stop it first");
        assertThat(memory.now()).isEqualTo(before);
    }
}
