package convolens.cli.watch;

import convolens.cli.terminal.ProgressLine;
import convolens.cli.terminal.RunProgress;
import convolens.engine.train.TrainerSettings;
import convolens.run.RunListener;
import convolens.run.RunPoint;
import convolens.run.RunStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Keeps the points of a run's curves and tells a watcher of its progress, a few times a second. */
public final class WatchedRun implements RunListener {
    private static final long NANOS_BETWEEN_CALLS = 100_000_000;

    private final TrainerSettings settings;
    private final RunWatcher watcher;
    private final List<RunPoint> points = new ArrayList<>();
    private @Nullable RunStep last;
    private long lastCall = Long.MIN_VALUE;
    private long images;
    private double seconds;
    private double learning;

    /**
     * @param settings of the run
     * @param watcher told of the progress
     */
    public WatchedRun(TrainerSettings settings, RunWatcher watcher) {
        this.settings = settings;
        this.watcher = watcher;
    }

    /** The points of the curves so far. */
    public List<RunPoint> points() {
        return points;
    }

    /** How long it took, and how fast it was, evaluations not counted. */
    public String summary() {
        return String.format(
                Locale.ROOT,
                settings.epochs() == 1 ? "%d epoch in %s, %,.0f images/s" : "%d epochs in %s, %,.0f images/s",
                settings.epochs(),
                ProgressLine.clock(seconds),
                learning > 0 ? images / learning : 0);
    }

    @Override
    public void step(RunStep step, long nanos) {
        images += step.report().samples();
        learning += step.seconds() - seconds;
        seconds = step.seconds();
        last = step;
        if (lastCall == Long.MIN_VALUE || nanos - lastCall >= NANOS_BETWEEN_CALLS) {
            lastCall = nanos;
            watcher.progressed(progress(
                    (int) Math.ceil(step.report().epochs()), step.report().loss()));
        }
    }

    @Override
    public void point(RunPoint point) {
        seconds = point.seconds();
        points.add(point);
        watcher.evaluated(progress(point.epoch(), point.trainLoss()), points);
    }

    private RunProgress progress(int epoch, double loss) {
        RunPoint latest = points.isEmpty() ? null : points.get(points.size() - 1);
        return new RunProgress(
                Math.min(settings.epochs(), epoch),
                settings.epochs(),
                last == null ? 0 : (double) last.report().iteration() / last.iterations(),
                loss,
                latest == null ? Double.NaN : latest.trainAccuracy(),
                latest == null ? Double.NaN : latest.testAccuracy(),
                last == null ? Double.NaN : last.pace().imagesPerSecond(),
                last == null ? Double.NaN : last.pace().secondsLeft());
    }
}
