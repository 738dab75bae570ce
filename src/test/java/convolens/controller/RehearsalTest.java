package convolens.controller;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.lesson.Lesson;
import convolens.model.ShellModel;
import convolens.model.TimelineModel;
import convolens.view.shell.ShellView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is made when, by a clock that is moved by hand. */
class RehearsalTest {
    private final ShellModel shown = new ShellModel();
    private final HandClock clock = new HandClock();
    private final List<Lesson> made = new ArrayList<>();
    private int waiting;
    private boolean training;
    private boolean memory = true;
    private Rehearsal rehearsal;

    @BeforeEach
    void begin() {
        TimelineModel timeline = new TimelineModel();
        timeline.setCount(10);
        shown.timelineProperty().set(timeline);
        shown.open(Lesson.STRIDE);
        rehearsal = new Rehearsal(
                shown,
                () -> training,
                new Rehearsal.Pieces() {
                    @Override
                    public boolean make(Lesson scene, int piece) {
                        made.add(scene);
                        waiting += piece > 0 ? 1 : 0;
                        return memory;
                    }

                    @Override
                    public void dismiss() {
                        waiting = 0;
                    }
                },
                clock);
    }

    private void start() {
        clock.pass(Rehearsal.START_MS);
    }

    private void rest() {
        clock.pass(Rehearsal.REST_MS + 20 * Rehearsal.PAUSE_MS);
    }

    @Test
    void whereAWindowIsLeftAloneTheNextSceneIsMadeAndThenTheOneBefore() {
        clock.pass(Rehearsal.START_MS + Rehearsal.REST_MS - 1);
        assertThat(made).isEmpty();
        clock.pass(1);
        assertThat(made).containsExactly(Lesson.OUTPUT_SIZE);
        assertThat(rehearsal.isReady(Lesson.OUTPUT_SIZE)).isFalse();
        rest();
        assertThat(made).hasSize(2 * Rehearsal.PIECES).endsWith(Lesson.PADDING);
        assertThat(waiting).isZero();
        assertThat(rehearsal.isReady(Lesson.OUTPUT_SIZE)).isTrue();
        assertThat(rehearsal.isReady(Lesson.PADDING)).isTrue();
        shown.open(Lesson.OUTPUT_SIZE);
        rest();
        assertThat(made).hasSize(3 * Rehearsal.PIECES).endsWith(Lesson.CHANNELS);
    }

    @Test
    void theFirstAndTheLastSceneHaveOneNeighbour() {
        start();
        shown.open(Lesson.values()[0]);
        rest();
        assertThat(made).containsOnly(Lesson.values()[1]);
        made.clear();
        shown.open(Lesson.WHY);
        rest();
        assertThat(made).containsOnly(Lesson.DEEP_UNITS);
    }

    @Test
    void whateverMovesPutsItOff() {
        start();
        for (int i = 0; i < 5; i++) {
            clock.pass(Rehearsal.REST_MS / 2);
            rehearsal.stir();
        }
        assertThat(made).isEmpty();
        clock.pass(Rehearsal.REST_MS);
        assertThat(made).hasSize(1);
        // the rest of it waits, too
        rehearsal.stir();
        clock.pass(Rehearsal.REST_MS / 2);
        assertThat(made).hasSize(1);
    }

    @Test
    void nothingIsMadeWhilePlayingLearningOrUnderTheCover() {
        shown.getTimeline().play();
        start();
        rest();
        assertThat(made).isEmpty();
        shown.getTimeline().pause();
        training = true;
        rehearsal.stir();
        rest();
        assertThat(made).isEmpty();
        training = false;
        shown.coverProperty().set(true);
        rest();
        assertThat(made).isEmpty();
        shown.coverProperty().set(false);
        rest();
        assertThat(made).isNotEmpty();
    }

    @Test
    void whatIsAimedAtIsMadeAtOnceAndNoneThatThePointerCrosses() {
        shown.coverProperty().set(true);
        shown.aimedProperty().set(Lesson.IM2COL);
        clock.pass(Rehearsal.AIM_MS / 2);
        shown.aimedProperty().set(Lesson.WHY);
        clock.pass(Rehearsal.AIM_MS - 1);
        assertThat(made).isEmpty();
        clock.pass(1 + Rehearsal.PIECES * Rehearsal.PAUSE_MS);
        assertThat(made).hasSize(Rehearsal.PIECES).containsOnly(Lesson.WHY);
        assertThat(rehearsal.isReady(Lesson.WHY)).isTrue();
        assertThat(waiting).isEqualTo(ShellView.PARTS);
        shown.aimedProperty().set(null);
        assertThat(waiting).isZero();
        clock.pass(Rehearsal.REST_MS);
        assertThat(made).hasSize(Rehearsal.PIECES);
    }

    @Test
    void whatHasBeenMadeWaitsAgainWhenItIsAimedAt() {
        start();
        rest();
        made.clear();
        shown.aimedProperty().set(Lesson.OUTPUT_SIZE);
        assertThat(rehearsal.isReady(Lesson.OUTPUT_SIZE)).isFalse();
        rest();
        assertThat(rehearsal.isReady(Lesson.OUTPUT_SIZE)).isTrue();
        assertThat(made).hasSize(ShellView.PARTS).containsOnly(Lesson.OUTPUT_SIZE);
        assertThat(waiting).isEqualTo(ShellView.PARTS);
        // nothing takes its place while it waits
        rehearsal.stir();
        rest();
        assertThat(waiting).isEqualTo(ShellView.PARTS);
        shown.open(Lesson.OUTPUT_SIZE);
        rest();
        assertThat(made).endsWith(Lesson.CHANNELS);
    }

    /** The pointer stays where the scene before was chosen. */
    @Test
    void whatWasLeftByAKeyHoldsNothingUp() {
        start();
        shown.aimedProperty().set(Lesson.IM2COL);
        rest();
        shown.open(Lesson.IM2COL);
        shown.open(Lesson.AFFINE);
        rest();
        assertThat(rehearsal.isReady(Lesson.SOFTMAX)).isTrue();
    }

    @Test
    void withoutMemoryItIsNotTriedOverAndOver() {
        memory = false;
        start();
        rest();
        rest();
        assertThat(made).hasSize(1);
    }

    @Test
    void aWindowThatIsClosedMakesNothing() {
        rehearsal.close();
        start();
        shown.aimedProperty().set(Lesson.WHY);
        rest();
        assertThat(made).isEmpty();
    }

    private static final class HandClock implements Rehearsal.Clock {
        private record Due(long at, Runnable task) {}

        private final PriorityQueue<Due> due = new PriorityQueue<>(Comparator.comparingLong(Due::at));
        private long now;

        @Override
        public long now() {
            return now;
        }

        @Override
        public void after(long milliseconds, Runnable task) {
            due.add(new Due(now + milliseconds, task));
        }

        void pass(long milliseconds) {
            long until = now + milliseconds;
            while (!due.isEmpty() && due.peek().at <= until) {
                Due next = due.poll();
                now = next.at;
                next.task.run();
            }
            now = until;
        }
    }
}
