package convolens.model.train;

import convolens.run.TrainSettings;
import java.util.List;
import java.util.Optional;

/**
 * A run as a saved scene names it: by its settings, because the same settings give the same run, bit for bit, wherever it was
 * made; and by its name, which tells twins apart. Immutable.
 *
 * @param name that the user gave it; empty for none
 * @param settings with what it was started
 */
public record RunReference(String name, TrainSettings settings) {

    /** What names a run. */
    public static RunReference of(RunModel run) {
        return new RunReference(run.nameProperty().get(), run.settings());
    }

    /** Whether a run is the one that is meant, but for its name. Threads change no result. */
    public boolean fits(RunModel run) {
        return run.settings().withThreads(1).equals(settings.withThreads(1));
    }

    /** The run that is meant; the one of the same name where several have these settings. */
    public Optional<RunModel> among(List<RunModel> runs) {
        List<RunModel> fitting = runs.stream().filter(this::fits).toList();
        return fitting.stream()
                .filter(run -> run.nameProperty().get().equals(name))
                .findFirst()
                .or(() -> fitting.stream().findFirst());
    }
}
