package convolens.controller.units;

import convolens.controller.FramePump;
import convolens.controller.TaskRunner;
import convolens.controller.network.LoadedNetwork;
import convolens.controller.network.Remembered;
import convolens.data.Split;
import convolens.engine.gemm.Cpu;
import convolens.engine.inspect.TopPatches;
import convolens.engine.inspect.UnitPatches;
import convolens.engine.network.Network;
import convolens.engine.tensor.Tensor;
import convolens.model.network.NetworkColumn;
import convolens.model.units.DeepUnitsModel;
import convolens.model.units.FoundPatches;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Searches data for what excites the units of a network, on a worker; the latest search that is asked for. What was found is
 * kept, and a search that was given up goes on where it was when it is asked for again.
 */
final class PatchSearch {
    /** After so many images, what was found up to there is shown. */
    private static final int SHOWN_EACH = 1_000;

    private static final Remembered<List<List<UnitPatches>>> FOUND = new Remembered<>();
    private static final Remembered<Begun> BEGUN = new Remembered<>();

    /** What a search had found when it was given up. */
    private record Begun(List<List<UnitPatches>> found, int searched) {}

    private final TaskRunner runner;
    private final FramePump pump;
    private final DoubleConsumer progress;
    private TaskRunner.@Nullable Job job;

    /** @param progress told how much is searched, from 0 to 1; NaN when nothing is any more */
    PatchSearch(TaskRunner runner, FramePump pump, DoubleConsumer progress) {
        this.runner = runner;
        this.pump = pump;
        this.progress = progress;
    }

    /** Whether a search is under way. */
    boolean isSearching() {
        return job != null && !job.isCancelled() && !job.hasEnded();
    }

    /**
     * Searches, unless the same network was searched with the same images before.
     *
     * @param receiver takes what is found now and then, and at the end
     */
    void run(LoadedNetwork network, DeepUnitsModel.Data data, Consumer<FoundPatches> receiver) {
        cancel();
        Split images = images(network, data);
        List<List<UnitPatches>> known = FOUND.find(network.key(), images);
        if (known != null) {
            receiver.accept(new FoundPatches(known, data, images, images.size()));
            return;
        }
        if (network.data().isEmpty()) {
            return;
        }
        progress.accept(0);
        job = runner.run(cancelled -> search(network, data, cancelled, receiver), (@Nullable FoundPatches found) -> {
            job = null;
            progress.accept(Double.NaN);
            if (found != null) {
                receiver.accept(found);
            }
        });
    }

    /** Gives up. */
    void cancel() {
        if (job != null) {
            job.cancel();
            job = null;
        }
        progress.accept(Double.NaN);
    }

    private static Split images(LoadedNetwork network, DeepUnitsModel.Data data) {
        return data == DeepUnitsModel.Data.TEST
                ? network.data().test()
                : network.data().train();
    }

    private FoundPatches search(
            LoadedNetwork loaded, DeepUnitsModel.Data data, BooleanSupplier cancelled, Consumer<FoundPatches> partly) {
        Split images = images(loaded, data);
        Remembered.Key network = loaded.key();
        // a core is left to the window
        Cpu cpu = Cpu.of(Math.max(1, Runtime.getRuntime().availableProcessors() - 1));
        Network own = loaded.another(cpu);
        TopPatches top = new TopPatches(own, cpu, layers(loaded), FoundPatches.KEPT);
        Begun before = BEGUN.take(network, images);
        if (before != null) {
            top.resume(before.found, before.searched);
        }
        int batch = TopPatches.batchSize(own);
        int[] labels = new int[batch];
        Tensor x = Tensor.empty();
        // what was found before is shown with the next pictures
        int shown = before == null ? 0 : -1;
        while (top.pictures() < images.size()) {
            if (cancelled.getAsBoolean()) {
                BEGUN.keep(network, images, new Begun(top.found(), top.pictures()));
                throw new CancellationException();
            }
            int from = top.pictures();
            int n = Math.min(batch, images.size() - from);
            images.read(from, n, x, labels);
            top.add(x, labels);
            boolean due = top.pictures() / SHOWN_EACH > shown && top.pictures() < images.size();
            shown = top.pictures() / SHOWN_EACH;
            FoundPatches partial = due ? new FoundPatches(top.found(), data, images, top.pictures()) : null;
            double share = (double) top.pictures() / images.size();
            pump.execute(() -> {
                if (!cancelled.getAsBoolean()) {
                    progress.accept(share);
                    if (partial != null) {
                        partly.accept(partial);
                    }
                }
            });
        }
        List<List<UnitPatches>> found = top.found();
        FOUND.keep(network, images, found);
        BEGUN.take(network, images);
        return new FoundPatches(found, data, images, top.pictures());
    }

    /** The layers whose outputs are shown: that of each column but the picture and the answer. */
    private static List<Integer> layers(LoadedNetwork network) {
        List<NetworkColumn> columns = NetworkColumn.of(network.architecture());
        return columns.subList(1, columns.size() - 1).stream()
                .map(NetworkColumn::last)
                .toList();
    }
}
