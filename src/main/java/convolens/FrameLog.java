package convolens;

import convolens.model.TimelineModel;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;

/**
 * The processor time of the FX thread in each frame. A frame lasts from the call of this timer to its next call: as timers
 * are called in the order in which they were started, and this one was started before all others, that is from the
 * beginning of a pulse to the beginning of the next. Used on the FX thread.
 */
final class FrameLog extends AnimationTimer {
    /** Frames until a scene that was opened is at rest. */
    static final int SETTLING = 60;

    /** Frames in which a step at any speed has come to its end. */
    private static final int LONGEST_STEP = 120;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private Receiver receiver = milliseconds -> {};
    private long last = -1;

    private interface Receiver {
        void frame(double milliseconds);
    }

    private FrameLog() {}

    /** A log that runs until it is stopped. */
    static FrameLog begin() {
        FrameLog log = new FrameLog();
        log.start();
        return log;
    }

    @Override
    public void handle(long now) {
        long cpu = THREADS.getCurrentThreadCpuTime();
        if (last >= 0) {
            receiver.frame((cpu - last) / 1e6);
        }
        last = cpu;
    }

    private void hear(Receiver next) {
        receiver = next;
    }

    /** The times of the next frames. May be called from any thread. */
    CompletableFuture<double[]> frames(int count) {
        CompletableFuture<double[]> result = new CompletableFuture<>();
        List<Double> times = new ArrayList<>();
        Platform.runLater(() -> hear(milliseconds -> {
            times.add(milliseconds);
            if (times.size() == count) {
                complete(result, times);
            }
        }));
        return result;
    }

    /**
     * The time of the costliest frame of each step; of fewer steps if the scene stops to move on.
     *
     * @param before how many steps are let pass first
     * @param count how many are measured
     */
    CompletableFuture<double[]> steps(TimelineModel timeline, int before, int count) {
        CompletableFuture<double[]> result = new CompletableFuture<>();
        List<Double> times = new ArrayList<>();
        // the position changes within a frame, whose time is known at the beginning of the next
        boolean[] began = {false};
        double[] costliest = {0};
        int[] steps = {0};
        int[] frames = {0};
        ChangeListener<Number> moved = (observable, old, now) -> began[0] = true;
        timeline.positionProperty().addListener(moved);
        hear(milliseconds -> {
            if (began[0]) {
                began[0] = false;
                if (steps[0]++ > before) {
                    times.add(costliest[0]);
                }
                costliest[0] = 0;
            }
            costliest[0] = Math.max(costliest[0], milliseconds);
            boolean stands = ++frames[0] > (before + count) * LONGEST_STEP;
            if (times.size() == count || stands) {
                timeline.positionProperty().removeListener(moved);
                complete(result, times);
            }
        });
        return result;
    }

    private void complete(CompletableFuture<double[]> result, List<Double> times) {
        hear(milliseconds -> {});
        result.complete(times.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
