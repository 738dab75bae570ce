package convolens.controller.histogram;

import convolens.controller.TaskRunner;
import convolens.model.histogram.HistogramsModel;
import convolens.model.train.RunModel;
import convolens.run.RunSnapshot;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.beans.InvalidationListener;
import org.jspecify.annotations.Nullable;

/**
 * Measures the moments of a network one after the other, on a worker, and shows what is known. While a run learns, the
 * worker rests {@value #REST} times as long as it has worked, so that the run hardly feels it; whatever is missing then is
 * measured when the run rests. Only on the FX thread.
 */
final class MomentQueue {
    private static final int REST = 15;

    private final HistogramsModel model;
    private final TaskRunner runner;
    private final LongSupplier nanoTime;
    private final Consumer<Throwable> failed;
    private final Map<RunSnapshot, HistogramsModel.Moment> known = new IdentityHashMap<>();
    private final InvalidationListener changed = observable -> advance();
    private @Nullable ProbedNetwork network;
    private @Nullable RunModel run;
    private @Nullable RunSnapshot present;
    private TaskRunner.@Nullable Job job;
    private long rested = Long.MIN_VALUE;
    private boolean working;
    private boolean seen;

    /** @param failed takes why a network cannot be measured */
    MomentQueue(HistogramsModel model, TaskRunner runner, LongSupplier nanoTime, Consumer<Throwable> failed) {
        this.model = model;
        this.runner = runner;
        this.nanoTime = nanoTime;
        this.failed = failed;
    }

    /**
     * Measures another network from now on.
     *
     * @param of whose moments are measured; null where the network brings its own
     */
    void take(ProbedNetwork next, @Nullable RunModel of) {
        leave();
        follow(of);
        network = next;
        present = null;
        known.clear();
        rested = Long.MIN_VALUE;
        model.begin(next.names(), next.images());
        advance();
    }

    /** Measures nothing more of the network. */
    void leave() {
        if (job != null) {
            job.cancel();
        }
        working = false;
        network = null;
        follow(null);
    }

    /** Measures only while the scene is in sight. */
    void seen(boolean now) {
        seen = now;
        advance();
    }

    private void follow(@Nullable RunModel next) {
        if (run != null) {
            run.snapshots().getEntries().removeListener(changed);
            run.epochsProperty().removeListener(changed);
            run.stateProperty().removeListener(changed);
        }
        run = next;
        if (next != null) {
            next.snapshots().getEntries().addListener(changed);
            next.epochsProperty().addListener(changed);
            next.stateProperty().addListener(changed);
        }
    }

    private void advance() {
        ProbedNetwork own = network;
        if (own == null || working) {
            return;
        }
        if (!seen) {
            own.rest();
            return;
        }
        List<RunSnapshot> wanted = wanted(own);
        known.keySet().retainAll(identities(wanted));
        RunSnapshot next = next(wanted);
        model.progressProperty()
                .set(
                        next == null || known.size() == wanted.size()
                                ? Double.NaN
                                : (double) known.size() / wanted.size());
        if (next == null) {
            own.rest();
        }
        boolean learns = run != null && run.getState().isBusy();
        if (next == null || learns && nanoTime.getAsLong() < rested) {
            return;
        }
        long before = nanoTime.getAsLong();
        working = true;
        job = runner.run(
                cancelled -> own.measure(next),
                (HistogramsModel.@Nullable Moment measured) -> {
                    working = false;
                    long now = nanoTime.getAsLong();
                    rested = now + REST * (now - before);
                    if (measured != null && own == network) {
                        known.put(next, measured);
                        show(wanted);
                        advance();
                    }
                },
                error -> {
                    working = false;
                    network = null;
                    failed.accept(error);
                });
    }

    private static Set<RunSnapshot> identities(List<RunSnapshot> snapshots) {
        Set<RunSnapshot> set = Collections.newSetFromMap(new IdentityHashMap<>());
        set.addAll(snapshots);
        return set;
    }

    private void show(List<RunSnapshot> wanted) {
        List<HistogramsModel.Moment> moments = new ArrayList<>();
        for (RunSnapshot each : wanted) {
            HistogramsModel.Moment moment = known.get(each);
            if (moment != null) {
                moments.add(moment);
            }
        }
        model.show(moments, moments.size() == wanted.size());
    }

    /** The last first, so that there is something to see; then the others from the beginning. */
    private @Nullable RunSnapshot next(List<RunSnapshot> wanted) {
        if (wanted.isEmpty()) {
            return null;
        }
        RunSnapshot last = wanted.get(wanted.size() - 1);
        return !known.containsKey(last)
                ? last
                : wanted.stream().filter(s -> !known.containsKey(s)).findFirst().orElse(null);
    }

    /** What the run has kept, and where it rests now. */
    private List<RunSnapshot> wanted(ProbedNetwork own) {
        RunModel of = run;
        if (of == null) {
            return own.moments();
        }
        List<RunSnapshot> wanted = new ArrayList<>(of.snapshots().getEntries());
        int last = wanted.isEmpty() ? -1 : wanted.get(wanted.size() - 1).iteration();
        int iteration = of.iterationProperty().get();
        if (!of.getState().isBusy() && iteration > last && !of.parameters().isEmpty()) {
            if (present == null || present.parameters() != of.parameters()) {
                present = new RunSnapshot(of.epochsProperty().get(), iteration, of.parameters());
            }
            wanted.add(present);
        }
        return wanted;
    }
}
