package convolens;

import javafx.animation.PauseTransition;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;

/** Does something once, when a window has been left alone for a moment. */
final class QuietTime {
    private static final Duration MOMENT = Duration.millis(300);
    private static final Duration LATEST = Duration.seconds(2);

    private QuietTime() {}

    /** Waits until nothing was pressed or typed for a moment, but not for long; then runs the task on the FX thread. */
    static void await(Scene scene, Runnable task) {
        PauseTransition moment = new PauseTransition(MOMENT);
        PauseTransition latest = new PauseTransition(LATEST);
        EventHandler<InputEvent> disturbed = event -> {
            if (event.getEventType() != MouseEvent.MOUSE_MOVED) {
                moment.playFromStart();
            }
        };
        Runnable once = () -> {
            moment.stop();
            latest.stop();
            scene.removeEventFilter(InputEvent.ANY, disturbed);
            task.run();
        };
        scene.addEventFilter(InputEvent.ANY, disturbed);
        moment.setOnFinished(event -> once.run());
        latest.setOnFinished(event -> once.run());
        moment.play();
        latest.play();
    }
}
