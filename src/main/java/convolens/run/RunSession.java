package convolens.run;

import convolens.data.DataException;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a run, and the worker that follows: it does a {@link RunWork} piece by piece and looks at what is
 * asked in between. {@link #run} is called by one thread at a time; the rest by any.
 */
public final class RunSession {

    /** What is asked of the worker. */
    public enum Command {
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
    public enum End {
        PAUSED,
        FINISHED,
        STOPPED,
        DIVERGED;

        /** The state that a run is in then, if it has begun. */
        public RunState state() {
            return switch (this) {
                case PAUSED -> RunState.PAUSED;
                case FINISHED -> RunState.FINISHED;
                case STOPPED -> RunState.STOPPED;
                case DIVERGED -> RunState.DIVERGED;
            };
        }
    }

    /**
     * How {@link #run} ended.
     *
     * @param accuracy how well all test images are answered; null unless the run is over and nobody was impatient
     */
    public record Outcome(End end, @Nullable FinalAccuracy accuracy) {}

    private final RunWork work;
    private final AtomicReference<Command> command = new AtomicReference<>(Command.PAUSE);
    private final Semaphore idle = new Semaphore(1);

    /** @param work what there is to do */
    public RunSession(RunWork work) {
        this.work = work;
    }

    /** What is asked of the worker now. */
    public Command command() {
        return Objects.requireNonNull(command.get());
    }

    /** Asks something else of the worker. */
    public void command(Command next) {
        command.set(next);
    }

    /** Whether the worker has more to do when it has returned because of an earlier command. */
    public boolean wantsMore() {
        return command() != Command.PAUSE && command() != Command.PREPARE;
    }

    /**
     * Waits until {@link #run} does not run.
     *
     * @return whether it does not
     */
    public boolean awaitIdle(long patienceSeconds) throws InterruptedException {
        if (!idle.tryAcquire(patienceSeconds, TimeUnit.SECONDS)) {
            return false;
        }
        idle.release();
        return true;
    }

    /**
     * Does what is asked.
     *
     * @param cancelled asks to return as {@link Command#PAUSE} does
     * @throws DataException if the data set cannot be used
     */
    public Outcome run(BooleanSupplier cancelled) throws DataException {
        idle.acquireUninterruptibly();
        try {
            work.prepare();
            End end = learn(cancelled);
            // from here on another command to stop means impatience
            command.compareAndSet(Command.STOP, Command.PAUSE);
            return new Outcome(end, work.rest(end, () -> command.get() == Command.STOP || cancelled.getAsBoolean()));
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
                // a step that is asked for while the run goes on is one more
                stepped = now == Command.STEP;
                if (!work.step()) {
                    return End.DIVERGED;
                }
            }
            work.pieceDone();
        }
    }

    private boolean isImpatient(BooleanSupplier cancelled) {
        Command now = command.get();
        return now == Command.STOP || now == Command.PAUSE || cancelled.getAsBoolean();
    }
}
