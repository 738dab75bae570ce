package convolens.controller.units;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.controller.FramePump;
import convolens.controller.TaskRunner;
import convolens.controller.network.LoadedNetwork;
import convolens.controller.train.TrainImages;
import convolens.model.train.RunModel;
import convolens.model.units.DeepUnitsModel;
import convolens.model.units.FoundPatches;
import convolens.run.TrainNetwork;
import convolens.run.TrainSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

class PatchSearchTest {
    private static final long PATIENCE_NANOS = 20_000_000_000L;

    private final FramePump pump = FramePump.byHand();
    private final List<Double> progress = new ArrayList<>();
    private final List<FoundPatches> found = new ArrayList<>();

    /** One that no other test has searched. */
    private static LoadedNetwork network() throws Exception {
        TrainSettings settings = TrainSettings.ofChapter(1)
                .withSeed(4711)
                .withNetwork(TrainNetwork.CHAPTER.withFilters(3).withHidden(5));
        return LoadedNetwork.of(new RunModel(settings), Map.of(), new TrainImages());
    }

    private void search(LoadedNetwork network, BooleanSupplier until) {
        progress.clear();
        found.clear();
        try (TaskRunner runner = TaskRunner.onThreads(pump, error -> {
            throw new AssertionError(error);
        })) {
            PatchSearch search = new PatchSearch(runner, pump, progress::add);
            search.run(network, DeepUnitsModel.Data.TEST, found::add);
            long end = System.nanoTime() + PATIENCE_NANOS;
            while (!until.getAsBoolean() && System.nanoTime() < end) {
                pump.pulse(System.nanoTime());
                Thread.onSpinWait();
            }
            assertThat(until.getAsBoolean()).isTrue();
            search.cancel();
        }
    }

    private double searched() {
        return progress.stream()
                .filter(Double::isFinite)
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
    }

    private boolean isWhole() {
        return !found.isEmpty() && found.get(found.size() - 1).isWhole();
    }

    @Test
    void aSearchThatWasGivenUpGoesOnWhereItWas() throws Exception {
        search(network(), () -> searched() > 0.2);
        double before = searched();
        assertThat(isWhole()).isFalse();
        search(network(), this::isWhole);
        assertThat(progress.stream().filter(share -> share > 0).findFirst())
                .hasValueSatisfying(share -> assertThat(share).isGreaterThan(before));
        assertThat(found.get(0).searched()).as("what is shown first").isGreaterThan(2_000);
    }
}
