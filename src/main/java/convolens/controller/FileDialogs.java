package convolens.controller;

import convolens.model.Notice;
import convolens.view.SceneContext;
import convolens.view.control.NodePainter;
import convolens.view.paint.Ink;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.paint.Color;
import javafx.stage.Window;

/** Asks for files and folders over the window of a scene, and writes files off the FX thread. */
public final class FileDialogs {
    /** Pixels of a saved picture for each unit of the window. */
    private static final double SHARP = 2;

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

    /**
     * Lets the user choose where to save.
     *
     * @param endings that are offered, without a dot; the first is that of the name
     */
    public Optional<Path> save(String titleKey, String name, List<String> endings) {
        return context.files().target(window(), context.messages().text(titleKey), name, endings);
    }

    /**
     * Something that can be painted on any ink.
     *
     * @param width in units of the window
     * @param height in units of the window
     * @param ground the colour behind it
     */
    public record Painted(double width, double height, Color ground, Consumer<Ink> painting) {
        /** A laid out part of a stage. */
        public static Painted of(Node part, Color ground) {
            double width = part.getLayoutBounds().getWidth();
            double height = part.getLayoutBounds().getHeight();
            return new Painted(width, height, ground, ink -> {
                ink.setFill(ground);
                ink.fillRect(0, 0, width, height);
                NodePainter.paintAlone(part, ink);
            });
        }
    }

    /**
     * Lets the user save a part of a stage as PNG, SVG or PDF, as the name says that is chosen.
     *
     * @param name with the ending png
     */
    public void savePicture(TaskRunner runner, String titleKey, String name, Node part) {
        save(titleKey, name, List.of("png", "svg", "pdf")).ifPresent(file -> {
            Color ground = context.palette().getValue().stage();
            String title = name.substring(0, name.lastIndexOf('.'));
            write(runner, file, PictureFile.of(file, title, Painted.of(part, ground), context, SHARP));
        });
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
