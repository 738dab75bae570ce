package convolens.ui.stack;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.lesson.Lesson;
import convolens.ui.LayoutAudit;
import convolens.ui.OnFxThread;
import convolens.ui.Window;
import convolens.view.control.VectorView;
import convolens.view.control.wall.FilterWall;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The scene of the two networks: stepped through, swapped, typed into, undone. */
@OnFxThread
class NetworkStackTest {
    @TempDir
    private Path home;

    private Window window;

    @BeforeEach
    void open() {
        window = new Window(home, Lesson.NETWORK_STACK);
        window.resize(1280, 800);
        Window.await("the digit is there", () -> {
            FilterWall wall = window.find("#detail-CNN-maps");
            return wall.weightsProperty().get() != null;
        });
    }

    @AfterEach
    void close() {
        window.close();
    }

    private String row(String id) {
        return window.said("#layer-" + id);
    }

    private String sentence() {
        return window.said("#stack-sentence");
    }

    @ParameterizedTest
    @CsvSource({"1280,800", "1024,640", "1100,713"})
    void noLayerIsCutByTheEndOfTheList(int width, int height) {
        window.resize(width, height);
        window.click("#preset-VGG");
        Window.await(
                "its layers",
                () -> !window.scene().getRoot().lookupAll("#layer-CNN-20").isEmpty());
        Window.settle();
        ScrollPane list = Window.call(() -> {
            Node row = window.find("#layer-CNN-0");
            while (!(row instanceof ScrollPane)) {
                row = row.getParent();
            }
            return (ScrollPane) row;
        });
        for (int place : new int[] {0, 17, 40}) {
            Window.run(() ->
                    window.<Node>find("#layer-CNN-" + Math.min(place, last())).requestFocus());
            Window.settle();
            double end =
                    Window.call(() -> list.localToScene(list.getLayoutBounds()).getMaxY());
            List<String> cut = Window.call(() -> list.getContent().lookupAll(".stack-row").stream()
                    .filter(row -> {
                        Bounds bounds = row.localToScene(row.getLayoutBounds());
                        return bounds.getMinY() < end - 1 && bounds.getMaxY() > end + 1;
                    })
                    .map(Node::getId)
                    .toList());
            assertThat(cut).as("with row %d in sight", place).isEmpty();
        }
    }

    private int last() {
        return Window.call(() -> (int) window.scene().getRoot().lookupAll(".stack-row").stream()
                        .filter(row -> row.getId().startsWith("layer-CNN-"))
                        .count())
                - 1;
    }

    @Test
    void theStackIsCopiedAsAProgram() {
        String code = Window.call(() -> {
            MenuButton ways = window.find("#stack-code");
            ways.getItems().stream()
                    .filter(item -> item.getText().equals("PyTorch"))
                    .findFirst()
                    .orElseThrow()
                    .fire();
            return Clipboard.getSystemClipboard().getString();
        });
        assertThat(code)
                .contains("nn.Conv2d(1, 16, 3, stride=1, padding=1),  # (N, 16, 28, 28)")
                .contains("nn.Linear(");
    }

    @Test
    void aDigitGoesThroughBothNetworksToTheirAnswers() {
        assertThat(sentence()).startsWith("a digit (1, 1, 28, 28) goes into both");
        window.press(KeyCode.RIGHT);
        assertThat(sentence()).isEqualTo("Affine 100 gives (1, 100) · Conv 16@3×3 gives (1, 16, 28, 28)");
        FilterWall maps = window.find("#detail-CNN-maps");
        assertThat(Window.call(() -> maps.weightsProperty().get().shape())).hasToString("(16, 1, 28, 28)");
        window.press(KeyCode.END);
        assertThat(sentence()).startsWith("digit 7 · affine stack answers ").contains(" · CNN answers ");
        VectorView shares = window.find("#detail-CNN-vector");
        assertThat(Window.call(() -> shares.valuesProperty().get().size())).isEqualTo(10);
        assertThat(Window.call(() -> shares.barsProperty().get())).isTrue();
        assertThat(Window.call(() -> LayoutAudit.faultsOf(window.scene()))).isEmpty();
    }

    @Test
    void aClickSwapsALayerAndTheRestFollows() {
        window.click("#layer-CNN-3");
        assertThat(window.text("#stack-selected")).isEqualTo("CNN: Max pool 2×2");
        assertThat(row("CNN-9")).contains("156,900 parameters");
        window.click("#swap-RELU");
        assertThat(row("CNN-3")).startsWith("ReLU gives (1, 16, 28, 28)");
        assertThat(row("CNN-9")).contains("627,300 parameters");
        window.press(KeyCode.CONTROL, KeyCode.Z);
        assertThat(row("CNN-9")).contains("156,900 parameters");
        window.press(KeyCode.CONTROL, KeyCode.Y);
        assertThat(row("CNN-9")).contains("627,300 parameters");

        window.click("#swap-AFFINE");
        assertThat(window.text("#stack-problem"))
                .isEqualTo("Convolution needs rows and columns, but an affine layer before it has flattened them.");
        assertThat(row("CNN-9")).contains("627,300 parameters");
    }

    @Test
    void layersAreAddedMovedAndTakenOutWithMouseAndKeys() {
        window.click("#layer-AFFINE-0");
        window.click("#insert-CONVOLUTION");
        assertThat(row("AFFINE-1")).startsWith("Conv 16@3×3 gives (1, 16, 28, 28)");
        assertThat(window.text("#stack-selected")).isEqualTo("Affine stack: Conv 16@3×3");
        window.click("#layer-AFFINE-1");
        window.press(KeyCode.DELETE);
        assertThat(row("AFFINE-1")).startsWith("Affine 100 gives (1, 100)");

        window.click("#layer-CNN-2");
        window.press(KeyCode.ALT, KeyCode.DOWN);
        assertThat(row("CNN-2")).startsWith("Max pool 2×2");
        assertThat(row("CNN-3")).startsWith("ReLU");
        window.click("#layer-up");
        assertThat(row("CNN-2")).startsWith("ReLU");

        Window.run(() -> {
            Node row = window.find("#layer-CNN-5");
            Point2D at = row.localToScreen(40, 8);
            row.fireEvent(new ContextMenuEvent(
                    ContextMenuEvent.CONTEXT_MENU_REQUESTED, 40, 8, at.getX(), at.getY(), false, null));
        });
        Window.settle();
        window.robot().clickOn("Remove");
        Window.settle();
        assertThat(row("CNN-5")).startsWith("Max pool 2×2");
    }

    @Test
    void aLayerChosenByKeysKeepsItsPlaceUntilTabHasComeToItsSettings() {
        Window.run(() -> window.find("#layer-AFFINE-0").requestFocus());
        window.press(KeyCode.DOWN);
        window.press(KeyCode.DOWN);
        assertThat(window.text("#stack-selected")).isEqualTo("Affine stack: ReLU");
        for (int i = 0; i < 12 && !window.focused().startsWith("swap-"); i++) {
            window.press(KeyCode.TAB);
        }
        assertThat(window.focused()).startsWith("swap-");
        assertThat(window.text("#stack-selected")).isEqualTo("Affine stack: ReLU");
        Window.run(() -> window.find("#layer-AFFINE-2").requestFocus());
        window.press(KeyCode.UP);
        window.press(KeyCode.DELETE);
        assertThat(row("AFFINE-1")).startsWith("ReLU");
    }

    @Test
    void aNumberThatDoesNotWorkOutIsExplainedBesideIt() {
        window.click("#layer-CNN-6");
        TextField size = window.find("#stack-SIZE .number");
        window.robot().doubleClickOn(size);
        window.type("15");
        window.press(KeyCode.ENTER);
        String typed = Window.call(size::getText);
        assertThat(typed).isEqualTo("11");
        assertThat(((Label) window.find("#stack-problem")).getText()).contains("15", "1 to 11");

        TextField samples = window.find("#stack-SAMPLES .number");
        Window.run(() -> {
            samples.requestFocus();
            samples.selectAll();
        });
        window.type("100");
        window.press(KeyCode.ENTER);
        assertThat(row("CNN-1")).contains("(100, 16, 28, 28)");
    }

    @Test
    void showsAlexNetWithoutBuildingItAndSaysThatItIsTooLargeToTrain() {
        window.click("#preset-ALEXNET");
        assertThat(row("CNN-5")).contains("Conv 256@5×5 G2", "(1, 256, 27, 27)", "307,456");
        assertThat(sentence()).contains("60,965,224", "233 MB", "724.4 M");
        window.click("#measure-MULTIPLY_ADDS");
        assertThat(((Label) window.find("#totals-CNN")).getText()).contains("724.4 M");
        Window.run(() -> window.<Button>find("#stack-train").fire());
        Window.await(
                "why it is not trained",
                () -> window.scene().getRoot().lookupAll(".label").stream()
                        .anyMatch(label -> label instanceof Labeled labeled
                                && labeled.getText() != null
                                && labeled.getText().contains("too large to train here: its 60,965,224 parameters")));
    }

    @Test
    void speaksKoreanInTheSmallestWindowAndChangesGrain() {
        window.resize(1024, 640);
        window.press(KeyCode.CONTROL, KeyCode.L);
        window.press(KeyCode.END);
        for (Node node : Window.call(() -> window.scene().getRoot().lookupAll(".label, .button, .toggle-button"))) {
            if (node instanceof Labeled labeled && labeled.getText() != null) {
                assertThat(labeled.getText()).doesNotStartWith("!");
            }
        }
        assertThat(sentence()).contains("아직 학습 전");
        assertThat(Window.call(() -> LayoutAudit.faultsOf(window.scene()))).isEmpty();
        Window.run(() -> window.scene().lookup("#layer-CNN-1").requestFocus());
        window.press(KeyCode.HOME);
        assertThat(row("AFFINE-1")).contains("(1, 100)");
    }
}
