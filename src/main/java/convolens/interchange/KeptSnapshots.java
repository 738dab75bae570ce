package convolens.interchange;

import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import convolens.run.RunSnapshot;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a run had learned epoch by epoch: each moment in a file of its own, {@code step-<step>.npz}, uncompressed. Such a
 * file never changes, so it is written once, however often the run is kept.
 */
final class KeptSnapshots {
    /** The files of a folder. */
    static final String FILES = "step-*.npz";

    /**
     * A moment in the description of a run.
     *
     * @param epochs how many epochs had been learned
     * @param iteration how many steps had been made; the file is named after it
     */
    record At(double epochs, int iteration) {}

    private final Path folder;
    /** The steps whose files are known to be those of this run. */
    private final Set<Integer> written = new HashSet<>();

    KeptSnapshots(Path folder) {
        this.folder = folder;
    }

    private Path file(int iteration) {
        return folder.resolve("step-" + iteration + ".npz");
    }

    /** Writes those that are not written yet. */
    void write(List<RunSnapshot> snapshots) throws IOException {
        for (RunSnapshot snapshot : snapshots) {
            Path file = file(snapshot.iteration());
            if (!written.contains(snapshot.iteration()) || !Files.exists(file)) {
                ParameterFile.saveFast(file, snapshot.parameters());
                written.add(snapshot.iteration());
            }
        }
    }

    /** Deletes all others. */
    void deleteExcept(List<RunSnapshot> snapshots) throws IOException {
        Set<Path> kept = new HashSet<>();
        snapshots.forEach(s -> kept.add(file(s.iteration()).getFileName()));
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, FILES)) {
            for (Path file : files) {
                if (!kept.contains(file.getFileName())) {
                    Files.delete(file);
                }
            }
        }
        written.removeIf(iteration -> !kept.contains(file(iteration).getFileName()));
    }

    /**
     * Reads the moments of a description. The run is whole without them, so one that is missing, damaged or of another
     * network is left out, and so is what is more than a run keeps.
     *
     * @param like what the network learns, by name
     */
    List<RunSnapshot> read(List<At> moments, Map<String, Tensor> like) {
        List<RunSnapshot> snapshots = new ArrayList<>();
        long size = like.values().stream().mapToLong(Tensor::size).sum();
        @Nullable RunSnapshot last = null;
        for (At at : moments) {
            boolean fits = snapshots.size() < RunSnapshot.MOST && size * (snapshots.size() + 1) <= RunSnapshot.BUDGET;
            boolean later = last == null || at.iteration > last.iteration() && at.epochs >= last.epochs();
            RunSnapshot snapshot = fits && later ? read(at, like) : null;
            if (snapshot != null) {
                snapshots.add(snapshot);
                written.add(at.iteration);
                last = snapshot;
            }
        }
        return snapshots;
    }

    private @Nullable RunSnapshot read(At at, Map<String, Tensor> like) {
        try {
            Map<String, Tensor> parameters = ParameterFile.load(file(at.iteration));
            boolean fits =
                    at.iteration >= 0 && at.epochs >= 0 && shapes(parameters).equals(shapes(like));
            return fits ? new RunSnapshot(at.epochs, at.iteration, parameters) : null;
        } catch (IOException e) {
            return null;
        }
    }

    private static Map<String, Shape> shapes(Map<String, Tensor> of) {
        Map<String, Shape> shapes = new HashMap<>();
        of.forEach((name, tensor) -> shapes.put(name, tensor.shape()));
        return shapes;
    }
}
