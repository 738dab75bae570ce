package convolens.ui.unfold;

import convolens.lesson.Lesson;
import convolens.raster.Role;
import convolens.ui.OnFxThread;
import convolens.ui.Window;
import convolens.view.control.code.TokenLine;
import convolens.view.control.matrix.MatrixView;
import convolens.view.paint.Palette;
import java.nio.file.Path;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** A window in which the scenes of section 7.4 are used: their arrays pointed at and clicked, their settings pressed. */
@OnFxThread
abstract class ArraysInWindow {
    private static final int MAX_LINES = 6;

    @TempDir
    private static Path home;

    static Window window;

    @BeforeAll
    static void open() {
        window = new Window(home);
        window.resize(1280, 800);
    }

    @AfterAll
    static void close() {
        window.close();
    }

    /** Opens a scene as the book begins it, at its first step, with the keyboard on the timeline. */
    static void begin(Lesson lesson) {
        window.open(lesson);
        press("#reset");
        Window.run(() -> scrubber().requestFocus());
        window.press(KeyCode.HOME);
    }

    /** Scrolls the settings to a control and clicks it. */
    static void press(String selector) {
        Window.run(() -> {
            Node node = window.find(selector);
            Node parent = node;
            while (!(parent instanceof ScrollPane)) {
                parent = parent.getParent();
            }
            ScrollPane pane = (ScrollPane) parent;
            Bounds inside = pane.getContent().sceneToLocal(node.localToScene(node.getLayoutBounds()));
            double room = pane.getContent().getLayoutBounds().getHeight()
                    - pane.getViewportBounds().getHeight();
            pane.setVvalue(room <= 0 ? 0 : Math.max(0, Math.min(1, (inside.getMinY() - 40) / room)));
        });
        Window.settle();
        window.click(selector);
    }

    static MatrixView sheet(String array) {
        return (MatrixView) window.<Node>find("#array-" + array).lookup(".matrix-view");
    }

    /** Where a cell is on the screen; null if it is scrolled away. */
    static Bounds cell(String array, int row, int column) {
        return Window.call(() -> {
            Bounds bounds = sheet(array).visibleBounds(row, column);
            return bounds == null ? null : sheet(array).localToScreen(bounds);
        });
    }

    static Point2D middle(String array, int row, int column) {
        Bounds bounds = cell(array, row, column);
        return new Point2D(bounds.getCenterX(), bounds.getCenterY());
    }

    static void click(String array, int row, int column) {
        window.robot().clickOn(middle(array, row, column));
        Window.settle();
    }

    static void point(String array, int row, int column) {
        window.robot().moveTo(middle(array, row, column));
        Window.settle();
    }

    /** The cells that are filled in the strong colour of the input, as row and column. */
    static Set<String> lit(String array, int rows, int columns) {
        return Window.call(() ->
                FilledCells.of(sheet(array), rows, columns, Palette.light().color(Role.INPUT)));
    }

    static Slider scrubber() {
        return (Slider) window.<Node>find("#timeline-scrubber");
    }

    static String sentence() {
        return Window.call(() -> ((TokenLine) window.find(".sentence").lookup(".token-line")).text());
    }

    static String caption() {
        return window.text("#unfold-caption");
    }

    static boolean visible(String id) {
        return Window.call(() -> window.find("#" + id).isVisible());
    }

    /** Clicks a line of code, counted from 1, by the keyboard. */
    static void line(int number) {
        Window.run(() -> window.find(".code-area").requestFocus());
        for (int i = 0; i < MAX_LINES; i++) {
            window.press(KeyCode.UP);
        }
        for (int i = 1; i < number; i++) {
            window.press(KeyCode.DOWN);
        }
        window.press(KeyCode.ENTER);
    }
}
