package convolens.controller.train;

import convolens.engine.tensor.Tensor;
import convolens.run.RunCheckpoint;
import convolens.run.RunEvent;
import convolens.run.RunFilters;
import convolens.run.RunListener;
import convolens.run.RunPoint;
import convolens.run.RunSnapshot;
import convolens.run.RunStep;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a worker puts what it finds out, and where the FX thread takes all of it at once. Neither waits for the other
 * for longer than it takes to add a number.
 *
 * <p>The FX thread is woken by a step or a part of the last evaluation, and then takes along all that has come: every
 * {@value #SHORTEST_MILLIS} ms at first, later after a {@value #SHARE}th of the time that the run has taken, at most
 * {@value #LONGEST_MILLIS} ms. The longer a run has gone on, the less its picture changes in a moment; so it looks live
 * and leaves the processors to the training. What comes last is to be taken by whoever learns that the work has ended.
 */
public final class TrainFeed implements RunListener {
    private static final int SHORTEST_MILLIS = 200;
    private static final int LONGEST_MILLIS = 500;
    private static final int SHARE = 20;

    private final Runnable wake;
    private float[] losses = new float[64];
    private int count;
    private @Nullable RunStep latest;
    private List<RunPoint> points = new ArrayList<>();
    private List<RunEvent> events = new ArrayList<>();
    private List<RunFilters> history = new ArrayList<>();
    private List<RunSnapshot> snapshots = new ArrayList<>();
    private @Nullable RunFilters filters;
    private @Nullable Map<String, Tensor> parameters;
    private @Nullable RunCheckpoint checkpoint;
    private double evaluated = Double.NaN;
    private boolean awake;
    private long firstCall = Long.MIN_VALUE;
    private long lastCall = Long.MIN_VALUE;

    /** @param wake asks the FX thread to call {@link #take} in its next pulse; may be called from any thread */
    public TrainFeed(Runnable wake) {
        this.wake = wake;
    }

    @Override
    public void step(RunStep step, long nanos) {
        synchronized (this) {
            if (count == losses.length) {
                losses = Arrays.copyOf(losses, count * 2);
            }
            losses[count] = (float) step.report().loss();
            count++;
            latest = step;
        }
        callAt(nanos);
    }

    @Override
    public synchronized void point(RunPoint point) {
        points.add(point);
    }

    @Override
    public synchronized void history(RunFilters filtersThen) {
        history.add(filtersThen);
    }

    @Override
    public synchronized void snapshot(RunSnapshot then) {
        snapshots.add(then);
    }

    @Override
    public synchronized void event(RunEvent event) {
        events.add(event);
    }

    @Override
    public synchronized void filters(RunFilters now) {
        filters = now;
    }

    @Override
    public synchronized void parameters(Map<String, Tensor> now) {
        parameters = now;
    }

    @Override
    public synchronized void checkpoint(RunCheckpoint now) {
        checkpoint = now;
    }

    @Override
    public void evaluated(double share, long nanos) {
        synchronized (this) {
            evaluated = share;
        }
        callAt(nanos);
    }

    /** Takes what has come since the last call. */
    public synchronized TrainUpdate take() {
        TrainUpdate update = new TrainUpdate(
                Arrays.copyOf(losses, count),
                latest,
                points,
                events,
                history,
                snapshots,
                filters,
                parameters,
                checkpoint,
                evaluated);
        count = 0;
        latest = null;
        points = new ArrayList<>();
        events = new ArrayList<>();
        history = new ArrayList<>();
        snapshots = new ArrayList<>();
        filters = null;
        parameters = null;
        checkpoint = null;
        awake = false;
        return update;
    }

    private void callAt(long nanos) {
        synchronized (this) {
            if (firstCall == Long.MIN_VALUE) {
                firstCall = nanos;
            } else if (awake || nanos - lastCall < pause(nanos - firstCall)) {
                return;
            }
            awake = true;
            lastCall = nanos;
        }
        wake.run();
    }

    private static long pause(long age) {
        return Math.max(SHORTEST_MILLIS * 1_000_000L, Math.min(LONGEST_MILLIS * 1_000_000L, age / SHARE));
    }
}
