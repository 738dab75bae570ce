package convolens.model.sliding;

import convolens.walk.WindowWalk;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Computes the walk of the latest state that was asked for. What takes no longer than a frame is computed at once; the
 * rest by a worker, one state at a time, so that requests that come while it computes are skipped but for the last.
 */
public final class Recomputation {
    /** Multiplications that take no longer than a frame. */
    private static final long QUICK = 2_000_000;

    /** Computes apart from the thread that shows the result. */
    @FunctionalInterface
    public interface Worker {
        /** A worker that has finished when it returns. */
        Worker SAME_THREAD = (work, done, failed) -> done.accept(work.get());

        /**
         * Computes.
         *
         * @param done receives the walk, on the thread of the caller
         * @param failed is called instead if it could not be computed, with the reason
         */
        void compute(Supplier<WindowWalk> work, Consumer<WindowWalk> done, Consumer<Throwable> failed);
    }

    private final Worker worker;
    private final BiConsumer<SlidingState, WindowWalk> computed;
    private final Consumer<Throwable> failed;
    private SlidingState waiting;
    private boolean working;
    private int wanted;

    /**
     * @param computed receives each state with its walk
     * @param failed is called when the latest state could not be computed
     */
    public Recomputation(Worker worker, BiConsumer<SlidingState, WindowWalk> computed, Consumer<Throwable> failed) {
        this.worker = worker;
        this.computed = computed;
        this.failed = failed;
    }

    /** Asks for the walk of a state; it makes every earlier request obsolete. */
    public void request(SlidingState state) {
        waiting = null;
        if (cost(state) <= QUICK) {
            wanted++;
            computed.accept(state, state.walk());
        } else if (working) {
            waiting = state;
        } else {
            begin(state);
        }
    }

    private void begin(SlidingState state) {
        working = true;
        int request = ++wanted;
        worker.compute(
                state::walk,
                walk -> {
                    working = false;
                    if (request == wanted) {
                        computed.accept(state, walk);
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
        SlidingState next = waiting;
        waiting = null;
        if (next != null && !working) {
            begin(next);
        }
    }

    /** The number of multiplications. */
    private static long cost(SlidingState state) {
        Sizes s = state.sizes();
        long terms = (long) state.geometry().windows() * state.geometry().cells() * s.channels() * s.samples();
        return state.operation().isPooling() ? terms : terms * s.filters();
    }
}
