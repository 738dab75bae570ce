package convolens.ui.export;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.interchange.ArrayFile;
import convolens.lesson.Lesson;
import convolens.raster.NamedArray;
import convolens.ui.InWindow;
import convolens.ui.Window;
import convolens.view.control.ArraySource;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.PickResult;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The arrays of a scene, copied and written, on the book's example of section 7.2.1. */
class ExportedArraysTest extends InWindow {
    private ExportPanel panel;

    ExportedArraysTest() {
        super(Lesson.STRIDE);
    }

    @BeforeEach
    void open() {
        panel = new ExportPanel(window, files, home);
    }

    /** The input of figure 7-7. */
    @Test
    void theMatrixUnderTheMouseIsCopied() {
        Point2D point = pointAtInput();
        window.press(KeyCode.CONTROL, KeyCode.C);
        assertThat(clipboard())
                .startsWith("1\t2\t3\t0\t1\t2\t3\n0\t1\t2\t3\t0\t1\t2\n")
                .hasLineCount(7);
        openMenu(point);
        choose("Copy as", "LaTeX");
        assertThat(clipboard()).startsWith("\\begin{bmatrix}\n1 & 2 & 3 & 0 & 1 & 2 & 3 \\\\\n");
    }

    @Test
    void theNumbersOfTheStageAreListedAndWrittenAsFarAsTheyAreKnown() throws Exception {
        panel.begin("NUMBERS");
        window.click("#export-array-CSV");
        TextInputControl field = window.find("#export-preview");
        Callable<String> preview = field::getText;
        assertThat(Window.call(preview)).startsWith("1,2,3,0,1,2,3\n");
        window.click("#export-arrays");
        window.robot().clickOn("Output (3, 3)");
        Window.settle();
        assertThat(Window.call(preview)).isEqualTo("15,,\n,,\n,,\n");
        window.click("#export-array-NPY");
        Path npy = panel.saved("#export-save-array", "stride-output.npy");
        float[] values = ArrayFile.read(npy).toArray();
        assertThat(values).hasSize(9);
        assertThat(values[0]).isEqualTo(15);
        assertThat(values[1]).isNaN();
    }

    /** Each with a name, so that it is known what is copied, and with numbers. */
    @Test
    void everySceneWithArraysOffersThem() {
        List<Lesson> lessons = List.of(
                Lesson.CHANNELS,
                Lesson.POOLING,
                Lesson.SHIFT_LAB,
                Lesson.TRANSPOSED_CONVOLUTION,
                Lesson.FOUR_D_ARRAY,
                Lesson.IM2COL,
                Lesson.TRANSPOSE,
                Lesson.COL2IM,
                Lesson.AFFINE,
                Lesson.SOFTMAX,
                Lesson.ONE_FILTER_LEARNS,
                Lesson.NETWORK,
                Lesson.MISTAKES,
                Lesson.FILTERS);
        for (Lesson lesson : lessons) {
            window.open(lesson);
            Window.await(
                    lesson + " offers arrays",
                    () -> !ArraySource.all(window.find(".stage")).isEmpty());
            for (NamedArray array : Window.call(() -> ArraySource.all(window.find(".stage")))) {
                assertThat(array.name()).as("an array of " + lesson).isNotBlank();
                assertThat(Window.call(() -> array.values().get().size()))
                        .as(array.name() + " of " + lesson)
                        .isPositive();
            }
        }
    }

    /** The entry of the menu that is open. */
    private static void choose(String menu, String entry) {
        Window.run(() -> javafx.stage.Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .flatMap(open -> ((ContextMenu) open).getItems().stream())
                .filter(item -> item instanceof Menu && item.getText().equals(menu))
                .flatMap(item -> ((Menu) item).getItems().stream())
                .filter(item -> item.getText().equals(entry))
                .findFirst()
                .orElseThrow()
                .fire());
        Window.settle();
    }

    private Node canvas() {
        return window.scene().getRoot().lookupAll(".painted-region").stream()
                .filter(part -> ArraySource.of(part) != null)
                .findFirst()
                .orElseThrow();
    }

    /** As the platform does, which has a gesture of its own for it. */
    private void openMenu(Point2D screen) {
        Window.run(() -> {
            Node canvas = canvas();
            Point2D here = canvas.screenToLocal(screen);
            Point2D scene = canvas.localToScene(here);
            canvas.fireEvent(new ContextMenuEvent(
                    ContextMenuEvent.CONTEXT_MENU_REQUESTED,
                    scene.getX(),
                    scene.getY(),
                    screen.getX(),
                    screen.getY(),
                    false,
                    new PickResult(canvas, scene.getX(), scene.getY())));
        });
        Window.settle();
    }

    private Point2D pointAtInput() {
        Point2D place = Window.call(() -> {
            Node canvas = canvas();
            for (double x = 4; x < canvas.getLayoutBounds().getWidth(); x += 8) {
                for (double y = 4; y < canvas.getLayoutBounds().getHeight(); y += 8) {
                    Optional<NamedArray> there = ArraySource.of(canvas).arrayAt(x, y);
                    if (there.isPresent() && there.get().name().equals("Input")) {
                        return canvas.localToScreen(x, y);
                    }
                }
            }
            throw new AssertionError("no input on the stage");
        });
        window.robot().moveTo(place);
        Window.settle();
        return place;
    }

    private static String clipboard() {
        return Window.call(() -> String.valueOf(Clipboard.getSystemClipboard().getString()));
    }
}
