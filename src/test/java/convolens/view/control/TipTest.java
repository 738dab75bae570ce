package convolens.view.control;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.ui.Frames;
import convolens.ui.OnFxThread;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A node is explained by what holds when the pointer comes, whether it is a control or not. */
@OnFxThread
class TipTest {
    @BeforeAll
    static void open() throws Exception {
        Frames.start();
    }

    private static Object made(Node node) {
        return node.getProperties().get("javafx.scene.control.Tooltip");
    }

    private static void pointAt(Node node) {
        node.fireEvent(new MouseEvent(
                MouseEvent.MOUSE_ENTERED,
                1,
                1,
                1,
                1,
                MouseButton.NONE,
                0,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                true,
                false,
                true,
                null));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theTooltipIsMadeWhenThePointerComesAndFollowsTheWords(boolean control) {
        Frames.run(() -> {
            Node node = control ? new Button() : new Region();
            StringProperty words = new SimpleStringProperty("first");
            Tip.explain(node, words);
            assertThat(Tip.isOn(node)).isTrue();
            words.set("second");
            assertThat(Tip.words(node)).isEqualTo("second");
            assertThat(made(node)).isNull();
            pointAt(node);
            assertThat(((Tooltip) made(node)).getText()).isEqualTo("second");
            words.set("third");
            assertThat(((Tooltip) made(node)).getText()).isEqualTo("third");
        });
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void otherWordsTakeThePlaceOfTheFirstAndNoneStayWhenItIsRemoved(boolean pointed) {
        Frames.run(() -> {
            Node node = new Region();
            Tip.explain(node, new SimpleStringProperty("first"));
            if (pointed) {
                pointAt(node);
            }
            Tip.explain(node, new SimpleStringProperty("second"));
            if (!pointed) {
                assertThat(made(node)).isNull();
                pointAt(node);
            }
            assertThat(((Tooltip) made(node)).getText()).isEqualTo("second");
            Tip.remove(node);
            pointAt(node);
            assertThat(Tip.isOn(node)).isFalse();
            assertThat(Tip.words(node)).isNull();
        });
    }
}
