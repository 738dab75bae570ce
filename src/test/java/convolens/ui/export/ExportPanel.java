package convolens.ui.export;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.ui.PlannedFiles;
import convolens.ui.Window;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.Spinner;
import javafx.scene.input.KeyCode;

/** The panel of what every scene exports, clicked as the user does. */
final class ExportPanel {
    private final Window window;
    private final PlannedFiles files;
    private final Path folder;

    /** @param folder where {@code files} has them written */
    ExportPanel(Window window, PlannedFiles files, Path folder) {
        this.window = window;
        this.files = files;
        this.folder = folder;
    }

    /** Opens the panel for a kind of export. */
    void begin(String kind) {
        window.press(KeyCode.CONTROL, KeyCode.E);
        window.click("#export-" + kind);
    }

    /** Types a number into a spinner. */
    void type(String spinner, String text) {
        Spinner<?> field = window.find(spinner);
        Window.run(() -> {
            field.getEditor().setText(text);
            field.commitValue();
        });
    }

    /** Presses a button that saves; the file, which is offered under this name. */
    Path saved(String button, String name) {
        window.click(button);
        assertThat(files.offered()).isEqualTo(name);
        Path file = folder.resolve(name);
        Window.await(name + " is written", () -> Files.exists(file));
        return file;
    }
}
