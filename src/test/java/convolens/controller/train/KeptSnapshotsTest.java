package convolens.controller.train;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.engine.gemm.Cpu;
import convolens.engine.network.Network;
import convolens.interchange.KeptRunFile;
import convolens.interchange.KeptRuns;
import convolens.interchange.ParameterFile;
import convolens.model.train.RunModel;
import convolens.run.KeptRun;
import convolens.run.RunSnapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a run had learned epoch by epoch is kept with it, and a run is whole without it. */
class KeptSnapshotsTest extends TrainPlayed {

    private KeptRun played() throws IOException {
        player.play();
        player.close();
        return keptFile().read().orElseThrow();
    }

    private List<Double> epochs() throws IOException {
        return keptFile().read().orElseThrow().snapshots().stream()
                .map(RunSnapshot::epochs)
                .toList();
    }

    private Path snapshot(int step) throws IOException {
        return keptFile().folder().resolve("step-" + step + ".npz");
    }

    @Test
    void theWholeNetworkOfEveryEpochComesBack() throws IOException {
        KeptRun kept = played();
        assertThat(epochs()).containsExactly(0.0, 1.0, 2.0, 3.0);
        List<RunSnapshot> live = run().snapshots().getEntries();
        for (int i = 0; i < 4; i++) {
            RunSnapshot read = kept.snapshots().get(i);
            assertThat(read.iteration()).isEqualTo(live.get(i).iteration()).isEqualTo(i * STEPS / 3);
            assertThat(read.parameters()).containsOnlyKeys("W1", "b1", "W2", "b2", "W3", "b3");
            read.parameters()
                    .forEach((name, value) -> assertThat(value.toArray())
                            .as(name)
                            .isEqualTo(kept.snapshots()
                                    .get(read.iteration() * 3 / STEPS)
                                    .parameters()
                                    .get(name)
                                    .toArray()));
        }
        Network fresh = SETTINGS.network().architecture(kept.data()).build(Cpu.single(), SETTINGS.seed());
        assertThat(kept.snapshots().get(0).parameters().get("W2").toArray())
                .as("before the first step")
                .isEqualTo(fresh.parameter("W2").value().toArray());
        assertThat(kept.snapshots().get(3).parameters().get("W3").toArray())
                .as("at the end")
                .isEqualTo(kept.checkpoint().parameters().get("W3").toArray());
        assertThat(RunModel.of(kept).snapshots().getEntries()).isEqualTo(kept.snapshots());
    }

    @Test
    void aRunThatWasKeptWithoutThemOpens() throws IOException {
        played();
        Path json = keptFile().folder().resolve("run.json");
        Files.writeString(json, Files.readString(json).replaceFirst("\"snapshots\":\\[[^]]*],", ""));
        assertThat(Files.readString(json)).doesNotContain("snapshots");
        KeptRun kept = keptFile().read().orElseThrow();
        assertThat(kept.snapshots()).isEmpty();
        assertThat(kept.history()).hasSize(4);
    }

    @Test
    void oneThatIsDamagedOrMissingOrOfAnotherNetworkIsLeftOut() throws IOException {
        KeptRun kept = played();
        Files.delete(snapshot(0));
        Files.write(snapshot(6), new byte[] {1, 2, 3});
        Map<String, convolens.engine.tensor.Tensor> other = ParameterFile.load(snapshot(12));
        other.put("W2", kept.checkpoint().parameters().get("W3"));
        ParameterFile.save(snapshot(12), other);
        assertThat(epochs()).containsExactly(3.0);
    }

    @Test
    void theirFilesAreWrittenOnceAndCounted() throws IOException {
        KeptRun kept = played();
        KeptRunFile file = keptFile();
        FileTime early = FileTime.from(Instant.EPOCH);
        Files.setLastModifiedTime(snapshot(6), early);
        file.read();
        file.write(kept.withName("again"));
        assertThat(Files.getLastModifiedTime(snapshot(6))).isEqualTo(early);

        // a window that does not know the file does not trust it
        new KeptRunFile(file.folder()).write(kept.withName("other"));
        assertThat(Files.getLastModifiedTime(snapshot(6))).isNotEqualTo(early);

        long bytes = 0;
        try (var files = Files.list(file.folder())) {
            for (Path each : files.filter(f -> !f.endsWith("lock")).toList()) {
                bytes += Files.size(each);
            }
        }
        assertThat(new KeptRuns(home).list().get(0).bytes()).isEqualTo(bytes);
    }

    @Test
    void thoseThatTheRunHasLetGoAreDeletedAndSoAreAllWithIt() throws IOException {
        KeptRun kept = played();
        RunModel run = RunModel.of(kept);
        for (int epoch = 4; epoch <= 30; epoch++) {
            run.snapshots()
                    .add(new RunSnapshot(epoch, epoch * 6, kept.checkpoint().parameters()));
        }
        KeptRunFile file = keptFile();
        KeptRun longer = new KeptRun(
                kept.settings(),
                "",
                kept.state(),
                kept.data(),
                kept.checkpoint(),
                kept.iterations(),
                kept.losses(),
                kept.stepsPerLoss(),
                kept.points(),
                kept.events(),
                kept.history(),
                run.snapshots().getEntries(),
                kept.accuracy());
        file.write(longer);
        assertThat(snapshot(12)).exists();
        assertThat(snapshot(18)).doesNotExist();
        assertThat(epochs())
                .hasSizeLessThanOrEqualTo(RunSnapshot.MOST)
                .startsWith(0.0, 1.0, 2.0, 4.0)
                .endsWith(30.0);
        Path folder = file.folder();
        file.delete();
        assertThat(folder).doesNotExist();
    }
}
