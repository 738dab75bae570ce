package convolens.view;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Asks with the dialogs of the platform. Remembers the last folder. */
public final class SystemFilePrompt implements FilePrompt {
    private @Nullable File lastFolder;

    @Override
    public Optional<Path> folder(Window owner, String title) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        chooser.setInitialDirectory(startingFolder());
        File folder = chooser.showDialog(owner);
        lastFolder = folder == null ? lastFolder : folder;
        return Optional.ofNullable(folder).map(File::toPath);
    }

    @Override
    public Optional<Path> existing(Window owner, String title, String kind, List<String> endings) {
        FileChooser chooser = fileChooser(title);
        List<String> patterns = endings.stream()
                .flatMap(ending -> Stream.of("*." + ending, "*." + ending.toUpperCase(Locale.ROOT)))
                .toList();
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(kind, patterns));
        return remembered(chooser.showOpenDialog(owner));
    }

    @Override
    public Optional<Path> target(Window owner, String title, String name) {
        FileChooser chooser = fileChooser(title);
        chooser.setInitialFileName(name);
        String extension = "*" + name.substring(name.lastIndexOf('.'));
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(extension.substring(2).toUpperCase(Locale.ROOT), extension));
        return remembered(chooser.showSaveDialog(owner));
    }

    private FileChooser fileChooser(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.setInitialDirectory(startingFolder());
        return chooser;
    }

    /** Null where it is gone, which a dialog of the platform would answer with an exception. */
    private @Nullable File startingFolder() {
        return lastFolder != null && lastFolder.isDirectory() ? lastFolder : null;
    }

    private Optional<Path> remembered(File file) {
        lastFolder = file == null ? lastFolder : file.getParentFile();
        return Optional.ofNullable(file).map(File::toPath);
    }
}
