package convolens.ui.access;

import convolens.view.FilePrompt;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Somebody who closes every dialog that asks for a file. */
final class NoFiles implements FilePrompt {
    @Override
    public Optional<Path> folder(javafx.stage.Window owner, String title) {
        return Optional.empty();
    }

    @Override
    public Optional<Path> existing(javafx.stage.Window owner, String title, String kind, List<String> endings) {
        return Optional.empty();
    }

    @Override
    public Optional<Path> target(javafx.stage.Window owner, String title, String name) {
        return Optional.empty();
    }
}
