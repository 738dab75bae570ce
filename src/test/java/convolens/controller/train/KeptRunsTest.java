package convolens.controller.train;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.interchange.KeptRunFile;
import convolens.interchange.KeptRuns;
import convolens.model.train.KeptRunEntry;
import convolens.model.train.RunModel;
import convolens.model.train.TrainModel;
import convolens.run.KeptRun;
import convolens.run.RunState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every run of the list is kept, whichever window it was in. */
class KeptRunsTest extends TrainPlayed {
    private final TrainModel other = new TrainModel(SETTINGS.withSeed(2), 1L << 32);

    @Test
    void everyRunIsKept() throws IOException {
        player.play();
        model.change(settings -> settings.withSeed(3));
        player.play();
        player.close();
        assertThat(seeds()).containsExactlyInAnyOrder(7L, 3L);
    }

    @Test
    void twoWindowsDoNotWriteOverEachOther() throws IOException {
        TrainPlayer second = player(other);
        player.play();
        second.play();
        player.close();
        second.close();
        assertThat(seeds()).containsExactlyInAnyOrder(7L, 2L);
    }

    @Test
    void aRunThatAnotherWindowHasOpenIsNeitherOfferedNorDeleted() throws IOException {
        atLook.put(looks + 17, player::pause);
        player.play();
        TrainPlayer second = player(other);
        second.lookForKeptRun();
        assertThat(other.offerProperty().get()).isNull();
        assertThat(other.getKept()).extracting(KeptRunEntry::elsewhere).containsExactly(true);
        assertThat(new KeptRuns(home).prune(0)).isZero();

        player.close();
        second.lookForKeptRun();
        assertThat(other.offerProperty().get().canContinue()).isTrue();
        second.offers().continueOffer();
        assertThat(other.getCurrent().getState()).isEqualTo(RunState.FINISHED);
        second.close();
        assertThat(kept()).extracting(KeptRun::state).containsExactly(RunState.FINISHED);
    }

    @Test
    void aRunOfEarlierIsOpenedBesideTheOneUnderWay() throws IOException {
        player.play();
        player.close();
        TrainPlayer second = player(other);
        second.shelf().refresh();
        KeptRunEntry entry = other.getKept().get(0);
        assertThat(entry.run().finalAccuracyProperty().get())
                .isEqualTo(run().finalAccuracyProperty().get());
        assertThat(entry.bytes()).isPositive();
        atLook.put(looks + 17, second::pause);
        second.play();
        RunModel underWay = other.getCurrent();
        second.shelf().open(entry);
        assertThat(other.getRuns()).hasSize(2);
        assertThat(other.getCurrent()).isSameAs(underWay);
        assertThat(other.getRuns().get(0).getPoints()).isEqualTo(run().getPoints());
        second.close();
    }

    @Test
    void aRunThatIsInTheListAlreadyIsChosenThere() throws IOException {
        player.play();
        RunModel first = run();
        model.change(settings -> settings.withSeed(3));
        player.play();
        player.shelf().refresh();
        assertThat(model.getKept()).hasSize(2).noneMatch(KeptRunEntry::elsewhere);
        KeptRunEntry entry = model.getKept().stream()
                .filter(kept -> kept.run().settings().equals(first.settings()))
                .findFirst()
                .orElseThrow();
        player.shelf().open(entry);
        assertThat(model.getRuns()).hasSize(2);
        assertThat(run()).isSameAs(first);
        player.shelf().delete(entry);
        assertThat(seeds()).containsExactly(3L);
        status.getNotices().get(0).undo().run();
        assertThat(seeds()).containsExactlyInAnyOrder(7L, 3L);
    }

    @Test
    void aNameGivenLaterIsKept() throws IOException {
        player.play();
        run().nameProperty().set("the best");
        player.close();
        assertThat(kept()).extracting(KeptRun::name).containsExactly("the best");
    }

    @Test
    void aRunTakenOffTheListIsForgottenUntilThatIsUndone() throws IOException {
        player.play();
        Runnable undo = player.keepers().forget(run());
        assertThat(kept()).isEmpty();
        undo.run();
        assertThat(seeds()).containsExactly(7L);
        player.close();

        TrainPlayer second = player(other);
        second.shelf().refresh();
        second.shelf().delete(other.getKept().get(0));
        assertThat(kept()).isEmpty();
        assertThat(other.getKept()).isEmpty();
        try (var files = Files.list(home)) {
            assertThat(files).isEmpty();
        }
        status.getNotices().get(0).undo().run();
        assertThat(seeds()).containsExactly(7L);
    }

    @Test
    void theOldestGoWhereAllTogetherAreTooLarge() throws IOException {
        for (long seed = 1; seed <= 3; seed++) {
            long next = seed;
            model.change(settings -> settings.withSeed(next));
            player.play();
        }
        player.close();
        KeptRuns runs = new KeptRuns(home);
        for (KeptRuns.Entry entry : runs.list()) {
            long seed = entry.file().read().orElseThrow().settings().seed();
            Files.setLastModifiedTime(
                    entry.file().folder().resolve("run.json"), FileTime.from(Instant.ofEpochSecond(1_000 * seed)));
        }
        long each = runs.list().get(0).bytes();
        assertThat(runs.prune(3 * each + 100)).isZero();
        assertThat(runs.prune(2 * each + 100)).isOne();
        assertThat(seeds()).containsExactly(3L, 2L);
        assertThat(runs.prune(0)).isOne();
        assertThat(seeds()).containsExactly(3L);
    }

    private List<KeptRun> kept() throws IOException {
        return new KeptRuns(home)
                .list().stream().map(entry -> read(entry.file())).toList();
    }

    private List<Long> seeds() throws IOException {
        return kept().stream().map(run -> run.settings().seed()).toList();
    }

    private static KeptRun read(KeptRunFile file) {
        try {
            return file.read().orElseThrow();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
