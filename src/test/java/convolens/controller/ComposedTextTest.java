package convolens.controller;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.ui.Frames;
import convolens.ui.OnFxThread;
import convolens.ui.QuickRobot;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodHighlight;
import javafx.scene.input.InputMethodTextRun;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** Events as ibus-hangul sends them through JavaFX on Linux: a composition is cleared before what it became is committed. */
@OnFxThread
class ComposedTextTest {
    private final FxRobot robot = new QuickRobot();
    private TextField first;
    private TextField second;
    private Button button;
    private Stage stage;

    @BeforeEach
    void open() throws Exception {
        Frames.start();
        stage = call(() -> {
            first = new TextField();
            second = new TextField();
            button = new Button("button");
            Stage made = new Stage();
            made.setScene(new Scene(new VBox(10, first, second, button), 300, 200));
            // as JavaFX does on Linux
            made.getScene().addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
                if (event.getTarget() instanceof Node at && !within(at, first)) {
                    fire(first, "", "");
                }
            });
            new ComposedText(made.getScene());
            made.show();
            first.requestFocus();
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

    @Test
    void aSyllableStaysInItsFieldWhenTheMouseTakesTheFocus() {
        compose("한");
        robot.clickOn(second);
        input("", "");
        input("", "한");
        assertThat(first.getText()).isEqualTo("한");
        assertThat(second.getText()).isEmpty();
    }

    @Test
    void aSyllableStaysInItsFieldWhenAButtonIsPressed() {
        compose("글");
        String[] seen = {""};
        button.setOnAction(event -> seen[0] = first.getText());
        robot.clickOn(button);
        assertThat(seen[0]).isEqualTo("글");
    }

    @Test
    void anErasedSyllableDoesNotComeBack() {
        compose("한");
        input("", "");
        robot.clickOn(second);
        assertThat(first.getText()).isEmpty();
    }

    @Test
    void theSameSyllableCanBeComposedAgain() {
        compose("한");
        robot.clickOn(second);
        compose("한");
        input("", "");
        input("", "한");
        assertThat(second.getText()).isEqualTo("한");
        assertThat(first.getText()).isEqualTo("한");
    }

    @Test
    void aClickIntoTheSameFieldLeavesTheCompositionAlone() {
        compose("하");
        Bounds place = call(() -> first.localToScreen(first.getLayoutBounds()));
        robot.clickOn(place.getMaxX() - 4, place.getCenterY());
        compose("한");
        assertThat(first.getText()).isEqualTo("한");
    }

    private void compose(String text) {
        input(text, "");
    }

    private void input(String composed, String committed) {
        call(() -> {
            fire(stage.getScene().getFocusOwner(), composed, committed);
            return true;
        });
    }

    private static void fire(Node owner, String composed, String committed) {
        List<InputMethodTextRun> runs = composed.isEmpty()
                ? List.of()
                : List.of(new InputMethodTextRun(composed, InputMethodHighlight.SELECTED_RAW));
        Event.fireEvent(owner, new InputMethodEvent(InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, runs, committed, 0));
    }

    private static boolean within(Node node, Node around) {
        Node at = node;
        while (at != null && at != around) {
            at = at.getParent();
        }
        return at != null;
    }

    private static <T> T call(Callable<T> task) {
        T result = Frames.call(task);
        Frames.settle();
        return result;
    }
}
