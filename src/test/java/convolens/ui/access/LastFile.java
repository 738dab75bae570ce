package convolens.ui.access;

import convolens.view.FilePrompt;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Dialogs of the platform, which have keys of their own: they write what is offered and open what was written last. */
final class LastFile implements FilePrompt {
    private final Path folder;
    private Path last;

    /** @param folder where files are written, under the names that are offered */
    LastFile(Path folder) {
        this.folder = folder;
    }

    /** Forgets what was written. */
    void forget() {
        last = null;
    }

    /** Whether a file was asked for and is there. */
    boolean isWritten() {
        return last != null && Files.exists(last);
    }

    @Override
    public Optional<Path> folder(javafx.stage.Window owner, String title) {
        return Optional.of(folder);
    }

    @Override
    public Optional<Path> existing(javafx.stage.Window owner, String title, String kind, List<String> endings) {
        return Optional.ofNullable(last);
    }

    @Override
    public Optional<Path> target(javafx.stage.Window owner, String title, String name) {
        last = folder.resolve(name);
        return Optional.of(last);
    }
}
