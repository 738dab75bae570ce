package convolens.ui.array;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.lesson.Lesson;
import convolens.ui.OnFxThread;
import convolens.ui.Window;
import convolens.view.control.code.TokenLine;
import convolens.view.control.shelf.ArrayShelves;
import convolens.view.control.shelf.MemoryRibbon;
import java.nio.file.Path;
import java.util.stream.Collectors;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scene of figure 7-20 in the real window: axes dragged and moved by key, pointed at, stepped, edited, undone. */
@OnFxThread
class TransposeTest {
    @TempDir
    private static Path home;

    private static Window window;

    @BeforeAll
    static void open() {
        window = new Window(home, Lesson.TRANSPOSE);
        window.resize(1280, 800);
    }

    @AfterAll
    static void close() {
        window.close();
    }

    @BeforeEach
    void reset() {
        window.click("#reset");
    }

    @Test
    void axesAreDragged() {
        assertThat(axes()).isEqualTo("N 2, C 3, OH 3, OW 4");
        window.robot().drag("#header-y #axis-C", MouseButton.PRIMARY).dropTo("#header-y #axis-OW");
        Window.settle();
        assertThat(axes()).isEqualTo("N 2, OH 3, OW 4, C 3");
        assertThat(window.text("#facts-y"))
                .isEqualTo("shape (2, 3, 4, 3) · strides in x (36, 12, 3, 1) · copied (36, 12, 3, 1)");
        window.press(KeyCode.CONTROL, KeyCode.Z);
        assertThat(axes()).isEqualTo("N 2, C 3, OH 3, OW 4");
        assertThat(window.text("#facts-y"))
                .isEqualTo("shape (2, 3, 3, 4) · strides in x (36, 1, 12, 3) · copied (36, 12, 4, 1)");
    }

    @Test
    void axesAreMovedByKey() {
        window.click("#header-y #axis-N");
        window.press(KeyCode.RIGHT);
        window.press(KeyCode.RIGHT);
        assertThat(axes()).isEqualTo("C 3, OH 3, N 2, OW 4");
        window.press(KeyCode.LEFT);
        assertThat(axes()).isEqualTo("C 3, N 2, OH 3, OW 4");
        assertThat(Window.call(() -> window.scene().getFocusOwner().getId())).isEqualTo("axis-N");
    }

    @Test
    void pointingIsLinkedInBothArrays() {
        window.robot().moveTo(middle(shelves("x"), shelves("x")::place, 5));
        Window.settle();
        assertThat(sentence()).startsWith("y[0, 2, 0, 1] = x[0, 0, 1, 2] = 5").endsWith("position 5 → 25");
        window.robot().moveTo(middle(shelves("y"), shelves("y")::place, 25));
        Window.settle();
        assertThat(sentence()).startsWith("y[0, 2, 0, 1] = x[0, 0, 1, 2] = 5");
        Window.await(
                "5 and 25 in memory",
                () -> ribbon("x").place(5).getWidth() > 20
                        && ribbon("y").place(25).getWidth() > 20);
        window.robot().moveTo(middle(ribbon("y"), ribbon("y")::place, 26));
        Window.settle();
        assertThat(sentence()).startsWith("y[0, 2, 0, 2] = x[0, 0, 2, 2] = 8").endsWith("position 8 → 26");
        window.robot().moveTo(middle(ribbon("x"), ribbon("x")::place, 5));
        Window.settle();
        assertThat(sentence()).startsWith("y[0, 2, 0, 1] = x[0, 0, 1, 2] = 5");
    }

    @Test
    void theTimelineFillsTheResult() {
        window.robot().moveTo(Window.call(() -> shelves("x").localToScreen(-10, -4)));
        window.click("#header-y");
        window.press(KeyCode.END);
        assertThat(sentence()).startsWith("y[1, 2, 2, 3] = x[1, 2, 3, 2] = 71");
        window.press(KeyCode.HOME);
        window.press(KeyCode.RIGHT);
        assertThat(sentence()).startsWith("y[0, 0, 0, 1] = x[0, 0, 1, 0] = 3");
    }

    @Test
    void typedValuesArriveInTheResult() {
        window.robot().clickOn(middle(shelves("x"), shelves("x")::place, 5));
        window.type("42");
        window.press(KeyCode.ENTER);
        window.robot().moveTo(middle(shelves("y"), shelves("y")::place, 25));
        Window.settle();
        assertThat(sentence()).startsWith("y[0, 2, 0, 1] = x[0, 0, 1, 2] = 42");
    }

    @Test
    void theInverseAndTheCodeFollow() {
        window.click("#invert");
        assertThat(axes()).isEqualTo("N 2, OW 4, C 3, OH 3");
        window.click("#code-Java");
        String java = Window.call(() -> window.find(".code-area").getAccessibleText());
        assertThat(java).isEqualTo("Java 4/13: to[target] = from[source]; (2, 4, 3, 3)");
        window.click("#code-NumPy");
        String numpy = Window.call(() -> window.find(".code-area").getAccessibleText());
        assertThat(numpy).isEqualTo("NumPy 2/3: y = x.transpose(0, 2, 3, 1) (2, 4, 3, 3)");
    }

    @Test
    void theCodeOfTheConvolutionLeadsHereWithItsNumbers() {
        window.open(Lesson.CONVOLUTION_FORWARD);
        window.click("#to-transpose");
        assertThat(window.text("#facts-x")).startsWith("shape (1, 2, 2, 2)");
        assertThat(axes()).isEqualTo("N 1, FN 2, OH 2, OW 2");
        assertThat(sentence()).startsWith("y[0, 0, 0, 0] = x[0, 0, 0, 0] = 59");
        window.press(KeyCode.CONTROL, KeyCode.Z);
        assertThat(axes()).isEqualTo("N 2, C 3, OH 3, OW 4");
        assertThat(window.text("#facts-x")).startsWith("shape (2, 3, 4, 3)");
    }

    private static String axes() {
        return Window.call(() -> ((Pane) window.find("#header-y").lookup(".axis-order"))
                .getChildren().stream().map(chip -> ((Labeled) chip).getText()).collect(Collectors.joining(", ")));
    }

    private static String sentence() {
        return Window.call(() -> ((TokenLine) window.find(".sentence").lookup(".token-line")).text());
    }

    private static ArrayShelves shelves(String name) {
        return (ArrayShelves) window.<Node>find("#shelves-" + name);
    }

    private static MemoryRibbon ribbon(String name) {
        return (MemoryRibbon) window.<Node>find("#ribbon-" + name);
    }

    private interface Places {
        Rectangle2D of(int offset);
    }

    private static Point2D middle(Node node, Places places, int offset) {
        return Window.call(() -> {
            Rectangle2D at = places.of(offset);
            return node.localToScreen(at.getMinX() + at.getWidth() / 2, at.getMinY() + at.getHeight() / 2);
        });
    }
}
