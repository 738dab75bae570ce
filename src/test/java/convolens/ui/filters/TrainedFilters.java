package convolens.ui.filters;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.lesson.Lesson;
import convolens.run.TrainField;
import convolens.ui.Window;
import convolens.view.control.wall.FilterWall;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

/** The scene of the filters beside a small real training, in a window. */
final class TrainedFilters implements AutoCloseable {
    private final Path home;
    private Window window;

    /** Opens the scene in a window, with the settings of a training of seconds. */
    TrainedFilters(Path home) {
        this.home = home;
        window = new Window(home, Lesson.TRAIN);
        set(TrainField.TRAIN_COUNT, "300");
        set(TrainField.TEST_COUNT, "100");
        set(TrainField.EPOCHS, "3");
        window.open(Lesson.FILTERS);
    }

    Window window() {
        return window;
    }

    /** Trains, and comes back when the filters of the last epoch are there. */
    void train() {
        window.open(Lesson.TRAIN);
        window.click("#train-welcome-start");
        window.open(Lesson.FILTERS);
        Window.await(
                "the last epoch's filters are there",
                () -> window.<Node>find("#filters-after").isVisible()
                        && sentence().contains("epoch 3 "));
    }

    /** Closes the window and opens another one on the same folder. */
    void reopen() {
        window.close();
        window = new Window(home);
    }

    String sentence() {
        return window.<Node>find("#filters-sentence").getAccessibleText();
    }

    FilterWall wall(String selector) {
        return window.find(selector);
    }

    /** Types a value into a field of the training, which is on the stage. */
    void set(TrainField field, String value) {
        TextField text = (TextField) window.<Node>find("#train-" + field.stem()).lookup(".text-field");
        window.robot().interact(text::requestFocus);
        window.robot().interact(text::selectAll);
        window.type(value);
        window.press(KeyCode.ENTER);
        assertThat(text.getText().replace(",", "")).isEqualTo(value);
    }

    @Override
    public void close() {
        window.close();
    }
}
