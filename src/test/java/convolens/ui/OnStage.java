package convolens.ui;

import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.testfx.api.FxRobot;

/** Tests of which each has a window for one control. */
@OnFxThread
public abstract class OnStage {
    protected final FxRobot robot = new QuickRobot();

    /** Shows the control. */
    protected abstract void start(Stage stage);

    @BeforeEach
    final void openStage() {
        Frames.start();
        Frames.run(() -> start(new Stage()));
        Frames.settle();
    }

    @AfterEach
    final void closeStage() {
        Window.closeAll();
    }
}
