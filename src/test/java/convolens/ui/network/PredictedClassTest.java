package convolens.ui.network;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.export.ArrayText;
import convolens.export.SvgInk;
import convolens.lesson.Lesson;
import convolens.model.export.ArrayFormat;
import convolens.raster.NamedArray;
import convolens.ui.InWindow;
import convolens.ui.Window;
import convolens.view.control.ArraySource;
import convolens.view.control.NodePainter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.event.ActionEvent;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which class a network answers is asked: nothing in either window tells it before it is answered or shown. */
class PredictedClassTest extends InWindow {
    /** The nineteenth test digit is a 3; the chapter's network is not sure of it. */
    private static final String UNSURE = "19";

    PredictedClassTest() {
        super(Lesson.NETWORK);
    }

    @BeforeEach
    void open() {
        Window.await("the digit went through", () -> sentence().contains("with a probability"));
        window.click("#network-source-0");
        Window.await("the chapter's network", () -> window.text("#network-sees").startsWith("sees 5 × 5"));
    }

    private String sentence() {
        return Window.call(() -> window.<Node>find("#network-sentence").getAccessibleText());
    }

    private String answer() {
        return window.text("#network-answer");
    }

    private List<NamedArray> arrays() {
        return ArraySource.all(window.<Node>find(".network-stage"));
    }

    private void show(String number) {
        window.enter("#network-number", number);
    }

    private void reply(String text) {
        window.type(text);
        window.press(KeyCode.ENTER);
    }

    @Test
    void aWrongAnswerIsToldByItsPlaceAndTheRightOneIsShown() {
        show(UNSURE);
        Window.await("that digit", () -> answer().startsWith("label 3"));
        String said = answer();
        String right = said.replaceAll(".* → (\\d).*", "$1");
        String second = window.<Node>find("#network-next").isVisible() ? window.text("#network-next") : "";
        window.press(KeyCode.CONTROL, KeyCode.P);
        assertThat(answer()).isEqualTo("?");
        assertThat(sentence()).isEqualTo("Which class the network answers is asked for.");
        String other = second.replaceAll(".*?(\\d) .*", "$1");
        assertThat(other).hasSize(1).isNotEqualTo(right);
        reply(other);
        assertThat(window.text("#predict-verdict")).contains(other.equals("3") ? "the network errs" : "came second");
        reply("11");
        assertThat(window.text("#predict-verdict")).isEqualTo("Type the number of a class, such as 7.");
        reply(right);
        assertThat(window.text("#predict-verdict")).isEqualTo(right + " is right.");
        assertThat(answer()).isEqualTo(said);
        window.press(KeyCode.ENTER);
        Window.await("another digit is asked about", () -> answer().equals("?"));
        window.press(KeyCode.CONTROL, KeyCode.P);
        Window.await("the digit of before", () -> answer().equals(said));
    }

    /** While a picture is on its way, label and answer are those of the one before: never the label of the one, the answer of the other. */
    @Test
    void labelAndAnswerBelongToOnePicture() {
        String first = answer();
        assertThat(first).startsWith("label 7 → 7");
        String before = sentence();
        List<String> meanwhile = Window.call(() -> {
            TextField number = window.find("#network-number");
            number.setText(UNSURE);
            number.fireEvent(new ActionEvent());
            // nothing that a worker finds out can have come into this pulse
            return List.of(
                    ((Labeled) window.<Node>find("#network-answer")).getText(),
                    window.<Node>find("#network-sentence").getAccessibleText());
        });
        assertThat(meanwhile).containsExactly(first, before);
        Window.await("that digit", () -> answer().startsWith("label 3"));
        assertThat(sentence()).isNotEqualTo(before);
    }

    @Test
    void neitherWindowNorExportsTellIt() {
        window.press(KeyCode.SHIFT, KeyCode.F5);
        show(UNSURE);
        Window.await("that digit", () -> answer().startsWith("label 3"));
        List<String> told = Window.call(this::tokens);
        List<String> probabilities = Window.call(this::probabilities);
        window.press(KeyCode.CONTROL, KeyCode.P);
        Window.await("it is asked for", () -> answer().equals("?"));
        List<String> hidden = Window.call(this::tokens);
        assertThat(told).containsAll(probabilities);
        assertThat(hidden).doesNotContainAnyElementsOf(probabilities);
        for (NamedArray array : Window.call(this::arrays)) {
            if (array.name().startsWith("Answer") || array.name().startsWith("Affine 2")) {
                for (ArrayFormat format : ArrayFormat.values()) {
                    if (format != ArrayFormat.NPY) {
                        String text =
                                Window.call(() -> ArrayText.of(array.values().get(), format));
                        assertThat(text).as("%s as %s", array.name(), format).doesNotContainPattern("\\d\\.\\d");
                    }
                }
                for (float value : Window.call(() -> array.values().get().toArray())) {
                    assertThat(value).isNaN();
                }
            }
        }
        double height;
        do {
            height = Window.call(this::wallsHeight);
            Window.settle();
            // the question takes room from the walls
        } while (Window.call(this::wallsHeight) != height);
        int[] first = Window.call(this::answerPixels);
        show("1");
        Window.await("another digit", () -> sameDigit("1"));
        Window.settle();
        assertThat(Window.call(this::answerPixels)).isEqualTo(first);
        Window.run(() -> window.find("#predict-answer").requestFocus());
        window.press(KeyCode.H);
        Window.await("it is shown", () -> answer().startsWith("label 7 → 7"));
        assertThat(Window.call(this::answerPixels)).isNotEqualTo(first);
        window.press(KeyCode.H);
        assertThat(answer()).isEqualTo("?");
    }

    private boolean sameDigit(String number) {
        return ((TextField) window.<Node>find("#network-number")).getText().equals(number);
    }

    /** The probabilities of the answer and of the next class, as the inspector and as the walls write them. */
    private List<String> probabilities() {
        return Stream.of(answer(), window.text("#network-next"))
                .map(text -> text.replaceAll(".*(0\\.\\d{4}).*", "$1"))
                .flatMap(exact -> Stream.of(exact, String.format(Locale.ROOT, "%.3f", Double.parseDouble(exact))))
                .toList();
    }

    /** All words that are painted, written or spoken in both windows, outside of the map that is looked at. */
    private List<String> tokens() {
        StringBuilder all = new StringBuilder();
        for (javafx.stage.Window each : Stage.getWindows()) {
            Scene scene = each.getScene();
            if (scene == null || !each.isShowing()) {
                continue;
            }
            SvgInk ink = new SvgInk(scene.getWidth(), scene.getHeight());
            NodePainter.paint(scene.getRoot(), ink);
            all.append(ink.document().replaceAll("<[^>]*>", " "));
            for (Node node : scene.getRoot().lookupAll("*")) {
                if (!isSeen(node)) {
                    continue;
                }
                all.append(' ').append(node.queryAccessibleAttribute(AccessibleAttribute.TEXT));
                if (node instanceof Labeled labeled) {
                    all.append(' ').append(labeled.getText());
                }
            }
        }
        String cell = window.text("#network-value");
        return Arrays.stream(all.toString().replace(cell, " ").split("[^\\d.]+"))
                .filter(token -> token.matches("\\d.*"))
                .collect(Collectors.toList());
    }

    private static boolean isSeen(Node node) {
        return node.isVisible() && (node.getParent() == null || isSeen(node.getParent()));
    }

    private double wallsHeight() {
        return window.<Node>find("#network-walls").getLayoutBounds().getHeight();
    }

    /** The columns of the answer and of the scores. */
    private int[] answerPixels() {
        Node walls = window.find("#network-walls");
        Bounds bounds = walls.getLayoutBounds();
        WritableImage image = walls.snapshot(null, null);
        int width = 150;
        int left = (int) bounds.getWidth() - width;
        int[] pixels = new int[width * (int) bounds.getHeight()];
        image.getPixelReader()
                .getPixels(
                        left, 0, width, (int) bounds.getHeight(), PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return pixels;
    }
}
