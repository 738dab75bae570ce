package convolens.ui.array;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.lesson.Lesson;
import convolens.ui.OnFxThread;
import convolens.ui.Window;
import convolens.view.control.code.TokenLine;
import convolens.view.control.shelf.ArrayShelves;
import convolens.view.control.shelf.MemoryRibbon;
import java.nio.file.Path;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scene of section 7.4.1 in the real window: picked by clicking and typing, pointed at, stepped, edited, undone. */
@OnFxThread
class FourDArrayTest {
    @TempDir
    private static Path home;

    private static Window window;

    @BeforeAll
    static void open() {
        window = new Window(home, Lesson.FOUR_D_ARRAY);
        window.resize(1280, 800);
    }

    @AfterAll
    static void close() {
        window.close();
    }

    @BeforeEach
    void reset() {
        window.click("#reset");
        window.click("#choice-x");
    }

    @Test
    void aTypedIndexIsPicked() {
        type("0, 0, 2, 3");
        assertThat(window.text("#index-facts")).isEqualTo("x[0, 0, 2, 3] = 13 · flat position 13");
        type(":, 0, 1:3, ::2");
        assertThat(window.text("#index-facts"))
                .isEqualTo(
                        "x[:, 0, 1:3, ::2] · shape (2, 2, 3) · strides (60, 5, 2) · begins at 5 · 12 elements in 10 runs");
        type("0, 5");
        assertThat(window.text("#index-facts")).isEqualTo("Index 5 is outside axis 1, which has 3; the nearest is 2.");
    }

    @Test
    void clicksPickElementPlaneAndSample() {
        window.robot().clickOn(element(73));
        Window.settle();
        assertThat(index()).isEqualTo("1, 0, 2, 3");
        Rectangle2D first = Window.call(() -> shelves().place(20));
        window.robot().clickOn(onShelves(first.getMinX() + 8, first.getMinY() - 6));
        Window.settle();
        assertThat(index()).isEqualTo("0, 1");
        window.robot().clickOn(onShelves(first.getMinX(), first.getMinY() - 26));
        Window.settle();
        assertThat(index()).isEqualTo("0");
        window.robot().clickOn("x[0, 0]");
        Window.settle();
        assertThat(index()).isEqualTo("0, 0");
    }

    @Test
    void pointingIsLinkedBothWays() {
        window.robot().moveTo(element(33));
        Window.settle();
        assertThat(sentence()).isEqualTo("((0·3 + 1)·4 + 2)·5 + 3 = 33   x[0, 1, 2, 3] = 33");
        Window.await("33 in the ribbon", () -> inRibbon(33));
        window.robot().moveTo(inMemory(35));
        Window.settle();
        assertThat(sentence()).endsWith("x[0, 1, 3, 0] = 35");
        window.robot().moveTo(inMemory(30));
        Window.settle();
        assertThat(sentence()).endsWith("x[0, 1, 2, 0] = 30");
        assertThat(Window.call(() -> ribbon().place(33).getWidth())).isGreaterThan(20);
    }

    @Test
    void theMemoryStaysWhileThePlaceIsInItAndFollowsFarAway() {
        window.robot().moveTo(element(2));
        Window.await("2 in the ribbon", () -> inRibbon(2));
        double before = Window.call(() -> ribbon().place(2).getMinX());
        window.robot().moveTo(element(6));
        window.robot().moveTo(inMemory(4));
        Window.settle();
        assertThat(sentence()).endsWith("x[0, 0, 0, 4] = 4");
        assertThat(Window.call(() -> ribbon().place(2).getMinX())).isEqualTo(before);
        window.robot().moveTo(element(119));
        Window.await("119 in the ribbon", () -> inRibbon(119));
    }

    @Test
    void valuesAreTypedPastedOverAndUndone() {
        window.robot().clickOn(element(7));
        window.type("-2");
        window.press(KeyCode.ENTER);
        assertThat(index()).isEqualTo("0, 0, 2, 2");
        window.press(KeyCode.UP);
        assertThat(window.text("#index-facts")).startsWith("x[0, 0, 1, 2] = -2 ");
        window.press(KeyCode.SHIFT, KeyCode.RIGHT);
        window.press(KeyCode.SHIFT, KeyCode.DOWN);
        assertThat(index()).isEqualTo("1, 1, 1, 2");
        window.press(KeyCode.CONTROL, KeyCode.Z);
        type("0, 0, 1, 2");
        assertThat(window.text("#index-facts")).startsWith("x[0, 0, 1, 2] = 7 ");
    }

    @Test
    void theTimelineWalksTheMemory() {
        window.robot().clickOn(element(0));
        window.press(KeyCode.ESCAPE);
        assertThat(index()).isEmpty();
        window.robot().moveTo(Window.call(() -> shelves().localToScreen(-10, -4)));
        window.press(KeyCode.RIGHT);
        assertThat(sentence()).endsWith("x[0, 0, 0, 1] = 1");
        window.robot().clickOn("Row");
        window.press(KeyCode.END);
        assertThat(sentence()).contains("= 115").endsWith("5 elements, to 119");
        window.robot().clickOn("Cell");
    }

    @Test
    void theArrayOfTheBookHasItsDigits() {
        window.click("#choice-DIGIT");
        Window.await("digits", () -> shelves().contentProperty().get().tensor().dim(3) == 28);
        type("1, 2, 27, 27");
        assertThat(window.text("#index-facts")).endsWith("flat position 4703");
    }

    private static void type(String index) {
        window.click("#index-field");
        window.press(KeyCode.CONTROL, KeyCode.A);
        window.type(index);
        window.press(KeyCode.ENTER);
    }

    private static String index() {
        return Window.call(() -> window.<TextField>find("#index-field").getText());
    }

    private static String sentence() {
        return Window.call(() -> ((TokenLine) window.find(".sentence").lookup(".token-line")).text());
    }

    private static ArrayShelves shelves() {
        return (ArrayShelves) window.<Node>find(".array-shelves");
    }

    private static MemoryRibbon ribbon() {
        return (MemoryRibbon) window.<Node>find(".memory-ribbon");
    }

    private static Point2D element(int offset) {
        return Window.call(() -> {
            Rectangle2D at = shelves().place(offset);
            return shelves().localToScreen(at.getMinX() + at.getWidth() / 2, at.getMinY() + at.getHeight() / 2);
        });
    }

    private static boolean inRibbon(int offset) {
        return ribbon().place(offset).getWidth() > 20;
    }

    private static Point2D inMemory(int offset) {
        return Window.call(() -> {
            Rectangle2D at = ribbon().place(offset);
            return ribbon().localToScreen(at.getMinX() + at.getWidth() / 2, at.getMinY() + at.getHeight() / 2);
        });
    }

    private static Point2D onShelves(double x, double y) {
        return Window.call(() -> shelves().localToScreen(x, y));
    }
}
