package convolens.view;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.ui.Frames;
import convolens.ui.OnFxThread;
import java.io.File;
import java.util.concurrent.Callable;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnFxThread
class SystemFilePromptTest {
    private Stage stage;

    @BeforeEach
    void open() throws Exception {
        Frames.start();
        stage = call(() -> {
            Stage made = new Stage();
            made.setScene(new Scene(new Pane(), 300, 200));
            made.show();
            return made;
        });
    }

    @AfterEach
    void close() {
        call(() -> {
            stage.close();
            return true;
        });
    }

    /** What xfwm4 makes of a window that JavaFX allows one size only, as it does while a dialog is open. */
    @Test
    void aDialogLeavesAMaximisedWindowMaximised() throws Exception {
        call(() -> {
            stage.setMaximized(true);
            return true;
        });
        File answer = call(() -> SystemFilePrompt.whileAsked(stage, () -> {
            stage.setMaximized(false);
            return new File("answer");
        }));
        assertThat(answer).hasName("answer");
        Frames.await("it is maximised again", stage::isMaximized);
    }

    @Test
    void aDialogDoesNotMaximiseAWindow() {
        call(() -> SystemFilePrompt.whileAsked(stage, () -> null));
        assertThat(call(stage::isMaximized)).isFalse();
        assertThat(call(stage::isFullScreen)).isFalse();
    }

    private static <T> T call(Callable<T> task) {
        return Frames.call(task);
    }
}
