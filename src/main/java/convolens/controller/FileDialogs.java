package convolens.controller;

import convolens.model.Notice;
import convolens.view.SceneContext;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.stage.Window;

/** Asks for files and folders over the window of a scene, and writes files off the FX thread. */
public final class FileDialogs {
    private final SceneContext context;
    private final Supplier<Node> owner;

    /** What is written. */
    @FunctionalInterface
    public interface Content {
        /** Writes it to a file, whole or not at all. */
        void writeTo(Path file) throws IOException;
    }

    /** @param owner a node of the window over which dialogs open */
    public FileDialogs(SceneContext context, Supplier<Node> owner) {
        this.context = context;
        this.owner = owner;
    }

    /** Lets the user choose a folder. */
    public Optional<Path> openFolder(String titleKey) {
        return context.files().folder(window(), context.messages().text(titleKey));
    }

    /**
     * Lets the user choose a file to open.
     *
     * @param kind what such files are called
     * @param endings of their names, without a dot
     */
    public Optional<Path> openFile(String titleKey, String kind, List<String> endings) {
        return context.files().existing(window(), context.messages().text(titleKey), kind, endings);
    }

    /** Lets the user choose where to save. */
    public Optional<Path> save(String titleKey, String name) {
        return context.files().target(window(), context.messages().text(titleKey), name);
    }

    /** Writes a file on a worker, and says that it is there or why not. */
    public void write(TaskRunner runner, Path file, Content content) {
        runner.run(
                cancelled -> {
                    content.writeTo(file);
                    return null;
                },
                done -> context.status()
                        .tell(Notice.info("file.saved", file.getFileName().toString())),
                error -> context.status().tell(Notice.error("file.unsaved", String.valueOf(error.getMessage()))));
    }

    private Window window() {
        return owner.get().getScene().getWindow();
    }
}
