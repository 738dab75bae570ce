package convolens.model.setup;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.model.sliding.SlidingModel;
import convolens.model.sliding.SlidingPreset;
import convolens.walk.WindowWalk;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** A large state is computed by a worker while the stage goes on to show the one before. */
class RecomputationTest {
    private record Job(Supplier<WindowWalk> work, Consumer<WindowWalk> done, Consumer<Throwable> failed) {
        void finish() {
            done.accept(work.get());
        }
    }

    private final Deque<Job> jobs = new ArrayDeque<>();
    private final SlidingModel model =
            new SlidingModel(SlidingPreset.MANY_FILTERS, (work, done, failed) -> jobs.add(new Job(work, done, failed)));

    private void enlarge() {
        model.setup().set(Quantity.FILTERS, 16);
        model.setup().set(Quantity.CHANNELS, 8);
        model.setup().set(Quantity.HEIGHT, 64);
        model.setup().set(Quantity.WIDTH, 64);
    }

    @Test
    void smallStatesAreComputedAtOnce() {
        model.setup().set(Quantity.HEIGHT, 9);
        assertThat(jobs).isEmpty();
        assertThat(model.getFrame().state()).isSameAs(model.setup().getState());
    }

    @Test
    void theStageShowsTheOldFrameUntilTheNewArrives() {
        enlarge();
        assertThat(jobs).hasSize(1);
        assertThat(model.setup().getState().sizes().width()).isEqualTo(64);
        assertThat(model.getFrame().state().sizes().width()).isEqualTo(4);
        jobs.remove().finish();
        assertThat(model.getFrame().state()).isSameAs(model.setup().getState());
        assertThat(model.getFrame().walk().output().shape().toArray()).containsExactly(1, 16, 62, 62);
    }

    @Test
    void ofManyRequestsWhileItComputesOnlyTheLastIsComputed() {
        enlarge();
        for (int width = 63; width > 40; width--) {
            model.setup().set(Quantity.WIDTH, width);
        }
        assertThat(jobs).hasSize(1);
        jobs.remove().finish();
        assertThat(model.getFrame().state().sizes().width()).isEqualTo(64);
        assertThat(jobs).hasSize(1);
        jobs.remove().finish();
        assertThat(model.getFrame().state().sizes().width()).isEqualTo(41);
        assertThat(jobs).isEmpty();
    }

    @Test
    void aLateResultDoesNotReplaceANewerOne() {
        enlarge();
        Job late = jobs.remove();
        model.setup().reset();
        SlidingState shown = model.getFrame().state();
        assertThat(shown.sizes().width()).isEqualTo(4);
        late.finish();
        assertThat(model.getFrame().state())
                .isSameAs(shown)
                .isSameAs(model.setup().getState());
    }

    @Test
    void editsGoToTheLatestStateAndUndoTakesThemBack() {
        enlarge();
        SlidingState large = model.setup().getState();
        assertThat(model.type(new Spot.Input(0, 1, 1), "7")).isTrue();
        jobs.remove().finish();
        jobs.remove().finish();
        assertThat(model.getFrame().state().input().get(0, 0, 1, 1)).isEqualTo(7);
        model.setup().undo();
        assertThat(model.setup().getState()).isSameAs(large);
        jobs.remove().finish();
        assertThat(model.getFrame().state()).isSameAs(large);
    }

    @Test
    void aCellThatIsGoneInWhatIsBeingComputedIsNotTypedInto() {
        enlarge();
        jobs.remove().finish();
        model.setup().set(Quantity.WIDTH, 60);
        SlidingState smaller = model.setup().getState();
        assertThat(model.type(new Spot.Input(0, 0, 63), "7")).isFalse();
        model.nudge(new Spot.Input(0, 0, 63), 1);
        assertThat(model.setup().getState()).isSameAs(smaller);
    }

    @Test
    void whatCannotBeComputedIsTakenBackAndSaid() {
        enlarge();
        SlidingState shown = model.getFrame().state();
        jobs.remove().failed().accept(new OutOfMemoryError("Java heap space"));
        assertThat(model.setup().getState()).isSameAs(shown);
        assertThat(model.setup().refusalProperty().get().reason()).isEqualTo(Refusal.Reason.NOT_COMPUTED);
        enlarge();
        jobs.remove().finish();
        assertThat(model.getFrame().state().sizes().width()).isEqualTo(64);
    }
}
