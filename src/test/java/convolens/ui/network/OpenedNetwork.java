package convolens.ui.network;

import convolens.ui.PlannedFiles;
import convolens.ui.Window;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;

/** A file with a network for colour pictures of 32×32, which no data of the program are, and a window to open it in. */
final class OpenedNetwork implements AutoCloseable {
    private final Path file;
    private final PlannedFiles files;
    private final Window window;

    /** Opens a window, and lays the file into the folder {@code home}. */
    OpenedNetwork(Path home) throws URISyntaxException, IOException {
        file = home.resolve("vgg_bn.onnx");
        Files.copy(
                Path.of(OpenedNetwork.class
                        .getResource("/convolens/interchange/onnx/vgg_bn.onnx")
                        .toURI()),
                file);
        files = new PlannedFiles(home);
        window = new Window(home, files);
        window.resize(1280, 800);
    }

    Path file() {
        return file;
    }

    PlannedFiles files() {
        return files;
    }

    Window window() {
        return window;
    }

    /** Opens the file in a scene, which is on the stage. */
    void openIn(String scene) {
        files.choose(file);
        fire("#" + scene + "-source-open");
        Window.await("it is open", () -> shown("#" + scene + "-opened-data"));
    }

    /** As a click does, where it would have to be scrolled to. */
    void fire(String selector) {
        Window.run(() -> window.<ButtonBase>find(selector).fire());
        Window.settle();
    }

    boolean shown(String selector) {
        Node node = window.scene().getRoot().lookup(selector);
        return node != null && node.isVisible();
    }

    String notice() {
        StringBuilder all = new StringBuilder();
        window.scene().getRoot().lookupAll(".notice .label").forEach(label -> all.append(((Label) label).getText()));
        return all.toString();
    }

    String sentence() {
        return window.said("#network-sentence");
    }

    @Override
    public void close() {
        window.close();
    }
}
