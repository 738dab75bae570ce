package convolens.cli;

import convolens.cli.terminal.ProgressLine;
import convolens.cli.terminal.RunProgress;
import convolens.engine.train.EpochReport;
import convolens.engine.train.StepReport;
import convolens.engine.train.Trainer;
import convolens.engine.train.TrainerSettings.Schedule;
import convolens.export.RunCsv;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;

/** Trains to the end, or until it is asked to stop or the loss is no number any more, and keeps the time. */
final class TrainingRun {
    private static final long NANOS_BETWEEN_CALLS = 100_000_000;
    private static final double NANOS = 1e9;

    /** How a run ended. */
    enum End {
        /** All epochs are learned. */
        FINISHED,
        /** It was asked to stop. */
        STOPPED,
        /** The loss is not finite. */
        DIVERGED
    }

    private final Trainer trainer;
    private final StopSignal stop;
    private final LongSupplier nanoTime;
    private final RunWatcher watcher;
    private final List<EpochReport> reports = new ArrayList<>();
    private final List<RunCsv.Point> points = new ArrayList<>();
    private final Throughput throughput = new Throughput();
    private long start;
    private double seconds;
    private long images;
    private double trainingSeconds;

    /**
     * @param trainer that has made no step yet
     * @param stop asks the run to stop
     * @param nanoTime a clock that never goes back
     * @param watcher told of the progress
     */
    TrainingRun(Trainer trainer, StopSignal stop, LongSupplier nanoTime, RunWatcher watcher) {
        this.trainer = trainer;
        this.stop = stop;
        this.nanoTime = nanoTime;
        this.watcher = watcher;
    }

    /** Runs; once only. */
    End run() {
        try {
            return train();
        } finally {
            watcher.ended();
        }
    }

    /** The points of the curves so far. */
    List<RunCsv.Point> points() {
        return points;
    }

    /** How long it took, and how fast it was, evaluations not counted. */
    String summary() {
        int epochs = trainer.settings().epochs();
        return String.format(
                Locale.ROOT,
                epochs == 1 ? "%d epoch in %s, %,.0f images/s" : "%d epochs in %s, %,.0f images/s",
                epochs,
                ProgressLine.clock(seconds),
                trainingSeconds > 0 ? images / trainingSeconds : 0);
    }

    private End train() {
        if (trainer.settings().schedule() == Schedule.EPOCH_END && !stop.isRaised()) {
            add(trainer.evaluate());
        }
        start = nanoTime.getAsLong();
        long before = start;
        long lastCall = start;
        while (!trainer.isFinished()) {
            if (stop.isRaised()) {
                return End.STOPPED;
            }
            StepReport report = trainer.step();
            long now = nanoTime.getAsLong();
            seconds = (now - start) / NANOS;
            if (report.epoch().isEmpty()) {
                throughput.add(report.samples(), (now - before) / NANOS);
                images += report.samples();
                trainingSeconds += (now - before) / NANOS;
            }
            before = now;
            if (!report.isFinite()) {
                return End.DIVERGED;
            }
            if (report.epoch().isPresent()) {
                lastCall = now;
                add(report.epoch().get());
                if (!Double.isFinite(report.epoch().get().trainLoss())) {
                    return End.DIVERGED;
                }
            } else if (now - lastCall >= NANOS_BETWEEN_CALLS) {
                lastCall = now;
                watcher.progressed(progress(epochUnderWay(), report.loss()));
            }
        }
        return End.FINISHED;
    }

    private void add(EpochReport report) {
        reports.add(report);
        points.add(new RunCsv.Point(seconds, report));
        watcher.evaluated(progress(report.epoch(), report.trainLoss()), reports);
    }

    private int epochUnderWay() {
        return Math.min(trainer.settings().epochs(), (int) trainer.epochs() + 1);
    }

    private RunProgress progress(int epoch, double loss) {
        EpochReport last = reports.isEmpty() ? null : reports.get(reports.size() - 1);
        int done = trainer.iteration();
        int all = trainer.iterations();
        return new RunProgress(
                epoch,
                trainer.settings().epochs(),
                (double) done / all,
                loss,
                last == null ? Double.NaN : last.trainAccuracy(),
                last == null ? Double.NaN : last.testAccuracy(),
                throughput.imagesPerSecond(),
                done == 0 ? Double.NaN : seconds / done * (all - done));
    }
}
