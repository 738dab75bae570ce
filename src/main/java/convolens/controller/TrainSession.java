package convolens.controller;

import convolens.data.DataException;
import convolens.data.DataSet;
import convolens.engine.train.EpochReport;
import convolens.engine.train.Evaluation;
import convolens.engine.train.StepReport;
import convolens.engine.train.Trainer;
import convolens.engine.train.TrainerSettings.Schedule;
import convolens.model.RunEvent;
import convolens.model.RunModel.FinalAccuracy;
import convolens.model.RunPoint;
import convolens.model.TrainData;
import convolens.model.TrainField;
import convolens.model.TrainSettings;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * The worker's side of one run: loops on {@link Trainer#step()}, looks at what is wished between any two steps, and
 * puts what it finds out into a feed. {@link #run} is called by one thread at a time; the rest by the FX thread.
 */
final class TrainSession {
    private static final double NANOS = 1e9;
    private static final int PIECE = 1_000;

    /** Where the images come from. */
    @FunctionalInterface
    interface Source {
        DataSet open(String folder) throws DataException;
    }

    /** What the user wishes. */
    enum Wish {
        /** Make the network ready, and no step. */
        PREPARE,
        /** Learn until the end. */
        RUN,
        /** Make one step. */
        STEP,
        /** Stop between two steps, to go on later. */
        PAUSE,
        /** Learn no more. */
        STOP
    }

    /** Why {@link #run} returned. */
    enum End {
        PAUSED,
        FINISHED,
        STOPPED,
        DIVERGED
    }

    /**
     * How {@link #run} ended.
     *
     * @param accuracy how well all test images are answered; null unless the run is over and nobody was impatient
     */
    record Outcome(End end, FinalAccuracy accuracy) {}

    private final TrainSettings settings;
    private final TrainData expected;
    private final TrainCheckpoint origin;
    private final Source source;
    private final LongSupplier nanoTime;
    private final TrainFeed feed;
    private final TrainPace pace = new TrainPace();
    private DataSet data;
    private Trainer trainer;
    private double seconds;
    private final AtomicReference<Wish> wish = new AtomicReference<>(Wish.PAUSE);
    private final Semaphore idle = new Semaphore(1);
    private volatile double wantedRate = Double.NaN;
    private volatile int wantedBatch;
    private volatile boolean filtersWanted;
    private volatile boolean checkpointWanted;

    /**
     * @param settings of the run
     * @param expected what the data set must be like
     * @param origin where an earlier session left the run; null for a new one
     * @param source opens the data set
     * @param nanoTime a clock that never goes back
     * @param feed takes what is found out
     */
    TrainSession(
            TrainSettings settings,
            TrainData expected,
            TrainCheckpoint origin,
            Source source,
            LongSupplier nanoTime,
            TrainFeed feed) {
        this.settings = settings;
        this.expected = expected;
        this.origin = origin;
        this.source = source;
        this.nanoTime = nanoTime;
        this.feed = feed;
    }

    TrainFeed feed() {
        return feed;
    }

    Wish wish() {
        return wish.get();
    }

    void wish(Wish next) {
        wish.set(next);
    }

    /**
     * Waits until {@link #run} does not run.
     *
     * @return whether it does not
     */
    boolean awaitIdle(long patienceSeconds) throws InterruptedException {
        if (!idle.tryAcquire(patienceSeconds, TimeUnit.SECONDS)) {
            return false;
        }
        idle.release();
        return true;
    }

    /** Changes the learning rate from the next step on. */
    void changeLearningRate(double rate) {
        wantedRate = rate;
    }

    /** Changes the size of the mini-batches from the next step on. */
    void changeBatchSize(int size) {
        wantedBatch = size;
    }

    /** Asks for a copy of the filters, once. */
    void requestFilters() {
        filtersWanted = true;
    }

    /** Asks for a checkpoint, once. */
    void requestCheckpoint() {
        checkpointWanted = true;
    }

    /** The point at which the run is; null before it began. Only while {@link #run} does not run. */
    TrainCheckpoint checkpoint() {
        if (trainer == null) {
            return origin;
        }
        applyChanges();
        return TrainCheckpoint.of(trainer, seconds);
    }

    /**
     * Does what is wished.
     *
     * @param cancelled asks to return as {@link Wish#PAUSE} does
     * @throws DataException if the data set cannot be used
     */
    Outcome run(BooleanSupplier cancelled) throws DataException {
        idle.acquireUninterruptibly();
        try {
            return work(cancelled);
        } finally {
            idle.release();
        }
    }

    private Outcome work(BooleanSupplier cancelled) throws DataException {
        if (trainer == null) {
            prepare();
        }
        Outcome outcome = learn(cancelled);
        feed.checkpoint(TrainCheckpoint.of(trainer, seconds));
        feed.filters(TrainSetup.filters(trainer));
        if (outcome.end() == End.FINISHED || outcome.end() == End.STOPPED) {
            // from here on another wish to stop means impatience
            wish.compareAndSet(Wish.STOP, Wish.PAUSE);
            return new Outcome(outcome.end(), evaluateAll(cancelled));
        }
        return outcome;
    }

    private Outcome learn(BooleanSupplier cancelled) {
        while (!trainer.isFinished()) {
            Wish now = wish.get();
            if (now == Wish.STOP) {
                return new Outcome(End.STOPPED, null);
            }
            if (now == Wish.PAUSE || now == Wish.PREPARE || cancelled.getAsBoolean()) {
                return new Outcome(End.PAUSED, null);
            }
            wish.compareAndSet(Wish.STEP, Wish.PAUSE);
            if (!step()) {
                return new Outcome(End.DIVERGED, null);
            }
            answerRequests();
        }
        return new Outcome(End.FINISHED, null);
    }

    /** @return whether the loss is still a number */
    private boolean step() {
        applyChanges();
        long before = nanoTime.getAsLong();
        StepReport report = trainer.step();
        long after = nanoTime.getAsLong();
        double took = (after - before) / NANOS;
        seconds += took;
        if (report.epoch().isPresent()) {
            pace.stepWithEvaluation(report.samples(), took);
        } else {
            pace.step(report.samples(), took);
        }
        double epochsLeft = Math.max(0, settings.epochs() - report.epochs());
        TrainPace.Reading reading = pace.read(epochsLeft * settings.trainCount(), Math.ceil(epochsLeft));
        feed.step(new TrainNews.Step(report, trainer.iterations(), seconds, reading), after);
        report.epoch().ifPresent(this::point);
        return report.isFinite()
                && report.epoch()
                        .map(EpochReport::trainLoss)
                        .map(Double::isFinite)
                        .orElse(true);
    }

    private void prepare() throws DataException {
        DataSet all = source.open(settings.folder());
        TrainSetup.requireAsExpected(all, expected, settings);
        data = all.take(settings.trainCount(), settings.testCount());
        Trainer made = TrainSetup.trainer(settings, expected, data);
        if (origin != null) {
            origin.applyTo(made);
            seconds = origin.seconds();
        }
        trainer = made;
        if (origin == null) {
            // the printed trainer has no point before its first step, but the filters begin there all the same
            if (settings.schedule() == Schedule.EPOCH_END) {
                point(trainer.evaluate());
            } else {
                feed.history(TrainSetup.filters(trainer));
            }
        }
    }

    private void point(EpochReport report) {
        feed.point(RunPoint.of(report, seconds));
        feed.history(TrainSetup.filters(trainer));
    }

    private void applyChanges() {
        double rate = wantedRate;
        double before = trainer.optimizer().learningRate();
        if (!Double.isNaN(rate) && rate != before) {
            trainer.optimizer().setLearningRate(rate);
            mark(TrainField.LEARNING_RATE, before, rate);
        }
        int size = wantedBatch;
        int sizeBefore = trainer.batchSize();
        if (size > 0 && size != sizeBefore) {
            trainer.setBatchSize(size);
            mark(TrainField.BATCH_SIZE, sizeBefore, size);
        }
    }

    private void mark(TrainField field, double before, double after) {
        feed.event(new RunEvent(field, trainer.epochs(), trainer.iteration(), seconds, before, after));
    }

    private void answerRequests() {
        if (filtersWanted) {
            filtersWanted = false;
            feed.filters(TrainSetup.filters(trainer));
        }
        if (checkpointWanted) {
            checkpointWanted = false;
            feed.checkpoint(TrainCheckpoint.of(trainer, seconds));
        }
    }

    /** Answers all test images, in pieces; null if asked to stop meanwhile. */
    private FinalAccuracy evaluateAll(BooleanSupplier cancelled) {
        int all = data.test().size();
        int correct = 0;
        feed.evaluated(0);
        for (int from = 0; from < all; from += PIECE) {
            if (wish.get() == Wish.STOP || cancelled.getAsBoolean()) {
                return null;
            }
            int count = Math.min(PIECE, all - from);
            correct += Evaluation.of(trainer.network(), new TrainSamples(data.test(), from, count), count)
                    .correct();
            feed.evaluated((double) (from + count) / all);
        }
        return new FinalAccuracy((double) correct / all, all);
    }
}
