package convolens.controller.train;

import convolens.interchange.KeptRunFile;
import convolens.interchange.KeptRuns;
import convolens.model.train.RunModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What keeps the runs of a window on the disk, each with a {@link RunKeeper} of its own. For the FX thread but for {@link #close()}. */
final class RunKeepers implements AutoCloseable {
    private final KeptRuns runs;
    private final long limit;
    private final TrainTools tools;
    private final Map<RunModel, RunKeeper> keepers = Collections.synchronizedMap(new IdentityHashMap<>());

    /** @param limit the bytes that all runs together may take */
    RunKeepers(KeptRuns runs, long limit, TrainTools tools) {
        this.runs = runs;
        this.limit = limit;
        this.tools = tools;
    }

    /** From now on this window keeps a run that is kept already. */
    void keep(RunModel run, KeptRunFile file) {
        keepers.put(run, in(file));
        follow(run);
    }

    /** What keeps a run that lies there, and is not in the list; null for one that is not kept yet. */
    RunKeeper in(@Nullable KeptRunFile file) {
        return new RunKeeper(runs, limit, file, tools.runner(), tools.status());
    }

    /** What keeps a run; from now on, if nothing did. */
    RunKeeper of(RunModel run) {
        return keepers.computeIfAbsent(run, fresh -> {
            follow(fresh);
            return in(null);
        });
    }

    /** A run that learns is kept again soon, with its name of then. */
    private void follow(RunModel run) {
        run.nameProperty().addListener((observable, old, name) -> {
            if (!run.getState().isUnderWay() && keepers.containsKey(run)) {
                keepers.get(run).rename(name);
            }
        });
    }

    /** The run of this window that is kept there. */
    Optional<RunModel> runIn(Path folder) {
        synchronized (keepers) {
            return keepers.entrySet().stream()
                    .filter(entry -> entry.getValue().isIn(folder))
                    .map(Map.Entry::getKey)
                    .findFirst();
        }
    }

    /**
     * Forgets that a run is kept, because it is taken off the list.
     *
     * @return undoes it
     */
    Runnable forget(RunModel run) {
        return keepers.containsKey(run) ? keepers.get(run).forget() : () -> {};
    }

    /** Writes what still waits to be written, and from then on nothing. Any thread may call this. */
    @Override
    public void close() throws IOException {
        for (RunKeeper keeper : List.copyOf(keepers.values())) {
            keeper.close();
        }
    }
}
