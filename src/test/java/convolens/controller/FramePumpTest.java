package convolens.controller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import convolens.model.TimelineModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FramePumpTest {
    private final FramePump pump = FramePump.byHand();
    private long clock;

    private boolean pulse(double seconds) {
        clock += (long) (seconds * 1e9);
        return pump.pulse(clock);
    }

    @Test
    void latestDeliversOnlyTheLastValueOfAPulse() {
        List<Integer> seen = new ArrayList<>();
        Consumer<Integer> channel = pump.latest(seen::add);
        channel.accept(1);
        channel.accept(2);
        assertThat(seen).isEmpty();
        pulse(0.016);
        channel.accept(3);
        pulse(0.016);
        pulse(0.016);
        assertThat(seen).containsExactly(2, 3);
    }

    @Test
    void everyDeliversAllValuesInOrder() {
        List<List<Integer>> seen = new ArrayList<>();
        Consumer<Integer> channel = pump.every(seen::add);
        channel.accept(1);
        channel.accept(2);
        pulse(0.016);
        channel.accept(3);
        pulse(0.016);
        assertThat(seen).containsExactly(List.of(1, 2), List.of(3));
    }

    @Test
    void nothingIsLostOrDoubledWhenWorkersPublishWhileThePumpDrains() throws InterruptedException {
        List<Integer> seen = new ArrayList<>();
        Consumer<Integer> channel = pump.every(seen::addAll);
        int each = 20_000;
        List<Thread> workers = IntStream.range(0, 3)
                .mapToObj(w -> new Thread(() -> IntStream.range(0, each).forEach(i -> channel.accept(w * each + i))))
                .toList();
        workers.forEach(Thread::start);
        while (workers.stream().anyMatch(Thread::isAlive)) {
            pulse(0.001);
        }
        for (Thread worker : workers) {
            worker.join();
        }
        pulse(0.001);
        assertThat(seen).hasSize(3 * each).doesNotHaveDuplicates();
        assertThat(seen.stream().filter(i -> i < each)).isSorted();
    }

    @Test
    void whatIsExecutedComesAfterWhatWasPublishedBefore() {
        List<String> seen = new ArrayList<>();
        pump.<String>latest(seen::add).accept("value");
        pump.execute(() -> seen.add("done"));
        pulse(0.016);
        assertThat(seen).containsExactly("value", "done");
    }

    @Test
    void aFailingReceiverDoesNotStopTheOthers() {
        List<Throwable> errors = new ArrayList<>();
        Thread.currentThread().setUncaughtExceptionHandler((thread, error) -> errors.add(error));
        try {
            List<Integer> seen = new ArrayList<>();
            pump.execute(() -> {
                throw new IllegalStateException("broken");
            });
            pump.<Integer>latest(seen::add).accept(7);
            pulse(0.016);
            assertThat(seen).containsExactly(7);
            assertThat(errors).singleElement().hasFieldOrPropertyWithValue("message", "broken");
        } finally {
            Thread.currentThread().setUncaughtExceptionHandler(null);
        }
    }

    @Test
    void framesSeeTheTimeSinceThePulseBeforeAndNeverALeap() {
        List<Double> passed = new ArrayList<>();
        pump.addFrame(seconds -> passed.add(seconds));
        pulse(5);
        pulse(0.016);
        pulse(60);
        assertThat(passed.get(0)).isZero();
        assertThat(passed.get(1)).isCloseTo(0.016, within(1e-9));
        assertThat(passed.get(2)).isEqualTo(FramePump.LONGEST_FRAME);
    }

    @Test
    void pulsesAreWantedOnlyWhileThereIsSomethingToDo() {
        boolean[] moving = {true};
        pump.addFrame(seconds -> moving[0]);
        assertThat(pulse(0.016)).isTrue();
        moving[0] = false;
        assertThat(pulse(0.016)).isFalse();
        pump.execute(() -> {});
        assertThat(pulse(0.016)).isTrue();
        assertThat(pulse(0.016)).isFalse();
    }

    /** 30 seconds of frames of 17 ms to 1.2 s, as a stage of many cells has them on a slow machine. */
    @Test
    void playingAtTenTimesKeepsUpWithTheClockHoweverSlowFramesAre() {
        Random random = new Random(11);
        for (double shortest : new double[] {0, FramePump.SHORTEST_FRAME_IN_SOFTWARE}) {
            FramePump slow = FramePump.byHand();
            slow.sparing(shortest);
            TimelineModel timeline = new TimelineModel();
            timeline.setCount(10_000);
            timeline.stepsPerSecondProperty().set(2);
            timeline.speedProperty().set(10);
            slow.addFrame(seconds -> {
                timeline.advance(seconds);
                return timeline.isPlaying();
            });
            timeline.play();
            slow.pulse(clock);
            long begin = clock;
            while (clock - begin < 30e9) {
                clock += (long) (1e9 * (random.nextInt(8) == 0 ? 0.3 + 0.9 * random.nextDouble() : 0.017));
                slow.pulse(clock);
                double due = (clock - begin) / 1e9 * 20;
                assertThat(timeline.getPosition()).isBetween((int) (due - 1.6), (int) due);
            }
        }
    }

    @Test
    void inSoftwareEverySecondPulseMovesSomethingAndNoTimeIsLost() {
        List<Double> passed = new ArrayList<>();
        pump.sparing(FramePump.SHORTEST_FRAME_IN_SOFTWARE);
        pump.addFrame(seconds -> passed.add(seconds));
        for (int pulses = 0; pulses < 7; pulses++) {
            pulse(1.0 / 60);
        }
        assertThat(passed).hasSize(4);
        assertThat(passed.stream().mapToDouble(Double::doubleValue).sum()).isCloseTo(6.0 / 60, within(1e-6));
    }

    @Test
    void inSoftwareWhatArrivesIsStillSeenInTheNextPulse() {
        List<Integer> seen = new ArrayList<>();
        pump.sparing(FramePump.SHORTEST_FRAME_IN_SOFTWARE);
        Consumer<Integer> channel = pump.latest(seen::add);
        pulse(1.0 / 60);
        channel.accept(4);
        pulse(1.0 / 60);
        assertThat(seen).containsExactly(4);
    }
}
