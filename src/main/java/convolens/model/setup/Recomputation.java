package convolens.model.setup;

import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Computes what follows from the latest state that was asked for. What takes no longer than a frame is computed at once;
 * the rest by a worker, one state at a time, so that requests that come while it computes are skipped but for the last.
 *
 * @param <S> what it is computed from
 * @param <R> what is computed
 */
public final class Recomputation<S, R> {
    /** Multiplications that take no longer than a frame. */
    public static final long QUICK = 2_000_000;

    /** Computes apart from the thread that shows the result. */
    @FunctionalInterface
    public interface Worker<R> {
        /**
         * Computes.
         *
         * @param done receives the result, on the thread of the caller
         * @param failed is called instead if it could not be computed, with the reason
         */
        void compute(Supplier<R> work, Consumer<R> done, Consumer<Throwable> failed);

        /** A worker that has finished when it returns. */
        static <R> Worker<R> sameThread() {
            return (work, done, failed) -> done.accept(work.get());
        }
    }

    /**
     * Computes something from a state.
     *
     * @param <S> the state
     * @param <R> what is computed
     */
    @FunctionalInterface
    public interface Work<S, R> {
        /**
         * Computes.
         *
         * @param obsolete whether the result is no longer wanted; what takes long may then throw anything
         */
        R compute(S state, BooleanSupplier obsolete);
    }

    /**
     * What is computed from a state.
     *
     * @param work computes it
     * @param cost about how many multiplications that takes
     */
    public record Task<S, R>(Work<S, R> work, ToLongFunction<S> cost) {}

    private final Worker<R> worker;
    private final Task<S, R> task;
    private final BiConsumer<S, R> computed;
    private final Consumer<Throwable> failed;
    private volatile @Nullable S waiting;
    private boolean working;
    private volatile int wanted;

    /**
     * @param computed receives each state with what was computed from it
     * @param failed is called when the latest state could not be computed
     */
    public Recomputation(Worker<R> worker, Task<S, R> task, BiConsumer<S, R> computed, Consumer<Throwable> failed) {
        this.worker = worker;
        this.task = task;
        this.computed = computed;
        this.failed = failed;
    }

    /** Asks about a state; that makes every earlier request obsolete. */
    public void request(S state) {
        waiting = null;
        if (task.cost.applyAsLong(state) <= QUICK) {
            wanted++;
            computed.accept(state, task.work.compute(state, () -> false));
        } else if (working) {
            waiting = state;
        } else {
            begin(state);
        }
    }

    private void begin(S state) {
        working = true;
        int request = ++wanted;
        worker.compute(
                () -> task.work.compute(state, () -> request != wanted || waiting != null),
                result -> {
                    working = false;
                    if (request == wanted) {
                        computed.accept(state, result);
                    }
                    goOn();
                },
                error -> {
                    working = false;
                    if (request == wanted && waiting == null) {
                        failed.accept(error);
                    }
                    goOn();
                });
    }

    private void goOn() {
        S next = waiting;
        waiting = null;
        if (next != null && !working) {
            begin(next);
        }
    }
}
