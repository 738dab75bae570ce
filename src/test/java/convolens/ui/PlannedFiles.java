package convolens.ui;

import convolens.view.FilePrompt;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Answers as planned what the user would be asked, and keeps the names that were offered. */
public final class PlannedFiles implements FilePrompt {
    private final Path folder;
    private Path chosen;
    private String offered = "";

    /** @param folder where files are written, under the names that are offered */
    public PlannedFiles(Path folder) {
        this.folder = folder;
    }

    /** The folder or file that is chosen next; null cancels. */
    public void choose(Path next) {
        chosen = next;
    }

    /** The name that was offered last. */
    public String offered() {
        return offered;
    }

    @Override
    public Optional<Path> folder(javafx.stage.Window owner, String title) {
        return Optional.ofNullable(chosen);
    }

    @Override
    public Optional<Path> existing(javafx.stage.Window owner, String title, String kind, List<String> endings) {
        return Optional.ofNullable(chosen);
    }

    @Override
    public Optional<Path> target(javafx.stage.Window owner, String title, String name) {
        offered = name;
        return Optional.of(folder.resolve(name));
    }
}
