package convolens.view.train;

import convolens.i18n.Messages;
import convolens.model.TimelineModel;
import convolens.run.RunState;
import convolens.view.control.Tip;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Start, stop and reset. Start turns into pause and resume as the run goes on. */
public final class RunButtons extends HBox {
    private final Messages messages;

    /** What the second and third button do. */
    public record Actions(Runnable stop, Runnable reset) {}

    /**
     * @param id what the ids of the buttons begin with
     * @param state of the current run; without a value where there is none
     * @param timeline is played and paused by the first button
     */
    public RunButtons(
            String id, ObservableValue<RunState> state, TimelineModel timeline, Messages messages, Actions actions) {
        super(8);
        this.messages = messages;
        ObservableValue<Boolean> underWay = state.map(RunState::isUnderWay).orElse(false);
        Button play = button(id + "-play", null);
        play.getStyleClass().add("accent");
        play.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(play, Priority.ALWAYS);
        play.textProperty().bind(messages.bindKey(Bindings.createStringBinding(() -> key(state.getValue()), state)));
        play.setOnAction(event -> timeline.togglePlay());
        Tip.explain(play, play.textProperty().concat("   " + KeyCode.SPACE.getName()));
        Button stop = button(id + "-stop", Feather.SQUARE);
        hint(stop, "lesson.train.stop");
        stop.disableProperty().bind(Bindings.createBooleanBinding(() -> !underWay.getValue(), underWay));
        stop.setOnAction(event -> actions.stop().run());
        Button reset = button(id + "-reset", Feather.ROTATE_CCW);
        hint(reset, "lesson.train.reset");
        reset.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> state.getValue() == null || state.getValue() == RunState.NEW, state));
        reset.setOnAction(event -> actions.reset().run());
        getChildren().addAll(play, stop, reset);
    }

    private static String key(RunState state) {
        if (state == null || state.isOver()) {
            return "lesson.train.start";
        }
        return switch (state) {
            case NEW -> "lesson.train.start";
            case RUNNING -> "lesson.train.pause";
            case EVALUATING -> "lesson.train.skip";
            default -> "lesson.train.resume";
        };
    }

    private static Button button(String id, @Nullable Feather icon) {
        Button button = new Button();
        button.setId(id);
        if (icon != null) {
            button.setGraphic(new FontIcon(icon));
            button.getStyleClass().add("icon");
        }
        return button;
    }

    private void hint(Button button, String key) {
        Tip.explain(button, messages.bind(key));
        button.accessibleTextProperty().bind(messages.bind(key));
    }
}
