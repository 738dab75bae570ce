package convolens.controller.train;

import convolens.data.DataException;
import convolens.model.train.RunModel.FinalAccuracy;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;

/**
 * The wishes of the user, and the worker that follows them: it does a run's {@link TrainWork} piece by piece and looks at
 * what is wished in between. {@link #run} is called by one thread at a time; the rest by the FX thread.
 */
final class TrainSession {

    /** What the user wishes. */
    enum Command {
        /** Make the network ready, and no step. */
        PREPARE,
        /** Learn until the end. */
        RUN,
        /** Make one step. */
        STEP,
        /** Stop between two pieces of work, to go on later. */
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

    private final TrainWork work;
    private final TrainFeed feed;
    private final AtomicReference<Command> command = new AtomicReference<>(Command.PAUSE);
    private final Semaphore idle = new Semaphore(1);
    private volatile double wantedRate = Double.NaN;
    private volatile int wantedBatch;
    private volatile boolean filtersWanted;
    private volatile boolean checkpointWanted;

    /**
     * @param work what there is to do
     * @param feed takes what the work finds out
     */
    TrainSession(TrainWork work, TrainFeed feed) {
        this.work = work;
        this.feed = feed;
    }

    TrainFeed feed() {
        return feed;
    }

    Command command() {
        return command.get();
    }

    void command(Command next) {
        command.set(next);
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
        if (work.isPrepared()) {
            applyChanges();
        }
        return work.checkpoint();
    }

    /**
     * Does what is wished.
     *
     * @param cancelled asks to return as {@link Command#PAUSE} does
     * @throws DataException if the data set cannot be used
     */
    Outcome run(BooleanSupplier cancelled) throws DataException {
        idle.acquireUninterruptibly();
        try {
            work.prepare();
            return finish(learn(cancelled), cancelled);
        } finally {
            idle.release();
        }
    }

    private End learn(BooleanSupplier cancelled) {
        boolean stepped = false;
        while (true) {
            Command now = command.get();
            if (now == Command.STOP) {
                return End.STOPPED;
            }
            if (now == Command.PAUSE || cancelled.getAsBoolean()) {
                return End.PAUSED;
            }
            if (work.isEvaluationDue()) {
                if (!work.evaluate(() -> isImpatient(cancelled))) {
                    return End.DIVERGED;
                }
            } else if (work.isFinished()) {
                return End.FINISHED;
            } else if (now == Command.PREPARE || now == Command.STEP && stepped) {
                command.compareAndSet(now, Command.PAUSE);
            } else {
                applyChanges();
                stepped = true;
                if (!work.step()) {
                    return End.DIVERGED;
                }
            }
            answerRequests();
        }
    }

    private Outcome finish(End end, BooleanSupplier cancelled) {
        feed.checkpoint(work.checkpoint());
        work.showFilters();
        if (end != End.FINISHED && end != End.STOPPED) {
            return new Outcome(end, null);
        }
        // from here on another command to stop means impatience
        command.compareAndSet(Command.STOP, Command.PAUSE);
        return new Outcome(end, work.evaluateAll(() -> command.get() == Command.STOP || cancelled.getAsBoolean()));
    }

    private boolean isImpatient(BooleanSupplier cancelled) {
        Command now = command.get();
        return now == Command.STOP || now == Command.PAUSE || cancelled.getAsBoolean();
    }

    private void applyChanges() {
        work.changeLearningRate(wantedRate);
        work.changeBatchSize(wantedBatch);
    }

    private void answerRequests() {
        if (filtersWanted) {
            filtersWanted = false;
            work.showFilters();
        }
        if (checkpointWanted) {
            checkpointWanted = false;
            feed.checkpoint(work.checkpoint());
        }
    }
}
