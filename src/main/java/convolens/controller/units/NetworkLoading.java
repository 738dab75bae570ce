package convolens.controller.units;

import convolens.controller.TaskRunner;
import convolens.controller.network.LoadedNetwork;
import convolens.engine.tensor.Tensor;
import convolens.model.network.NetworkPass;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Loads a network on a worker, with what it makes of an empty picture, so that its layers are known; only the latest counts. */
final class NetworkLoading {
    private final TaskRunner runner;
    private TaskRunner.@Nullable Job job;
    private boolean underWay;

    private record Loaded(LoadedNetwork network, NetworkPass pass) {}

    NetworkLoading(TaskRunner runner) {
        this.runner = runner;
    }

    /** Whether a network is still to come. */
    boolean isUnderWay() {
        return underWay;
    }

    void cancel() {
        if (job != null) {
            job.cancel();
        }
        underWay = false;
    }

    /** Begins to load, instead of what is under way. */
    void load(
            TaskRunner.Work<LoadedNetwork> work,
            BiConsumer<LoadedNetwork, NetworkPass> done,
            Consumer<? super Throwable> failed) {
        cancel();
        underWay = true;
        job = runner.run(
                cancelled -> {
                    LoadedNetwork loaded = work.run(cancelled);
                    return loaded == null
                            ? null
                            : new Loaded(
                                    loaded,
                                    loaded.pass(new Tensor(loaded.architecture().inputDim())));
                },
                (@Nullable Loaded loaded) -> {
                    underWay = false;
                    if (loaded != null) {
                        done.accept(loaded.network, loaded.pass);
                    }
                },
                error -> {
                    underWay = false;
                    failed.accept(error);
                });
    }
}
