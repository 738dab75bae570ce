package convolens.controller;

import convolens.i18n.Messages;
import convolens.model.Notice;
import convolens.model.StatusModel;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** Asks for files and folders, and writes files off the FX thread. Remembers the last folder of the session. */
final class FileDialogs {
    private static File lastFolder;

    private final Messages messages;
    private final Supplier<Node> owner;

    /** What is written. */
    @FunctionalInterface
    interface Content {
        /** Writes it to a file, whole or not at all. */
        void writeTo(Path file) throws IOException;
    }

    /** @param owner a node of the window over which dialogs open */
    FileDialogs(Messages messages, Supplier<Node> owner) {
        this.messages = messages;
        this.owner = owner;
    }

    /** Lets the user choose a folder. */
    Optional<Path> openFolder(String titleKey) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(messages.text(titleKey));
        chooser.setInitialDirectory(lastFolder);
        File folder = chooser.showDialog(window());
        remember(folder);
        return Optional.ofNullable(folder).map(File::toPath);
    }

    /**
     * Lets the user choose a file to open.
     *
     * @param kind what such files are called
     * @param endings of their names, without a dot
     */
    Optional<Path> openFile(String titleKey, String kind, List<String> endings) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(messages.text(titleKey));
        chooser.setInitialDirectory(lastFolder);
        List<String> patterns = endings.stream()
                .flatMap(ending -> Stream.of("*." + ending, "*." + ending.toUpperCase(Locale.ROOT)))
                .toList();
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(kind, patterns));
        File file = chooser.showOpenDialog(window());
        remember(file == null ? null : file.getParentFile());
        return Optional.ofNullable(file).map(File::toPath);
    }

    /** Lets the user choose where to save. */
    Optional<Path> save(String titleKey, String name) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(messages.text(titleKey));
        chooser.setInitialDirectory(lastFolder);
        chooser.setInitialFileName(name);
        String extension = "*" + name.substring(name.lastIndexOf('.'));
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(extension.substring(2).toUpperCase(Locale.ROOT), extension));
        File file = chooser.showSaveDialog(window());
        remember(file == null ? null : file.getParentFile());
        return Optional.ofNullable(file).map(File::toPath);
    }

    /** Writes a file on a worker, and says that it is there or why not. */
    void write(TaskRunner runner, StatusModel status, Path file, Content content) {
        runner.run(
                cancelled -> {
                    content.writeTo(file);
                    return null;
                },
                done -> status.tell(Notice.info("file.saved", file.getFileName().toString())),
                error -> status.tell(Notice.error("file.unsaved", String.valueOf(error.getMessage()))));
    }

    private static void remember(File folder) {
        lastFolder = folder == null ? lastFolder : folder;
    }

    private Window window() {
        return owner.get().getScene().getWindow();
    }
}
