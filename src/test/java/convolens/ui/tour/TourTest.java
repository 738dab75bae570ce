package convolens.ui.tour;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.controller.tour.ShippedTours;
import convolens.i18n.Messages;
import convolens.interchange.scenario.ScenarioFile;
import convolens.lesson.Lesson;
import convolens.lesson.tour.Tour;
import convolens.ui.InWindow;
import convolens.ui.Window;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import javafx.scene.control.Hyperlink;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** Scenes that are saved, opened and sent, and tours of them that are walked and left. */
class TourTest extends InWindow {
    private static final String COUNTER = ".counter";

    TourTest() {
        super(Lesson.STRIDE);
    }

    private void saveScene() {
        window.press(KeyCode.CONTROL, KeyCode.S);
        Window.await("saved", () -> Files.exists(home.resolve(files.offered())));
        Window.settle();
    }

    @Test
    void aSavedSceneOpensWhereItWas() {
        window.press(KeyCode.END);
        window.press(KeyCode.LEFT);
        String at = window.text(COUNTER);
        saveScene();
        assertThat(files.offered()).isEqualTo("Stride.convolens");
        window.press(KeyCode.HOME);
        window.open(Lesson.PADDING);
        files.choose(home.resolve("Stride.convolens"));

        window.press(KeyCode.CONTROL, KeyCode.O);

        Window.await(
                "the scene is back",
                () -> window.title().equals(Messages.text(Locale.ENGLISH, Lesson.STRIDE.titleKey())));
        assertThat(window.text(COUNTER)).isEqualTo(at);
        assertThat(Window.call(
                        () -> window.scene().getRoot().lookup("#tour-bar").isVisible()))
                .isFalse();
    }

    @Test
    void aSceneGoesThroughTheClipboardAsALine() {
        window.press(KeyCode.END);
        String at = window.text(COUNTER);
        window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
        window.press(KeyCode.HOME);
        assertThat(window.text(COUNTER)).isNotEqualTo(at);

        window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.V);
        assertThat(window.text(COUNTER)).isEqualTo(at);

        window.press(KeyCode.HOME);
        window.press(KeyCode.CONTROL, KeyCode.V);
        assertThat(window.text(COUNTER))
                .as("also with the usual key, where no text is written")
                .isEqualTo(at);
    }

    @Test
    void pastingSaysWhatWasPastedOrWhyNot() {
        window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
        window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.V);
        assertThat(window.notices())
                .contains("Pasted: " + Messages.text(Locale.ENGLISH, Lesson.STRIDE.titleKey()) + ".");

        Window.run(() -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, "nine")));
        window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.V);
        assertThat(window.notices()).last().asString().contains("The clipboard holds no scene");
    }

    @Test
    void aTourThatIsLeftLeavesNothingInTheScenes() throws Exception {
        window.press(KeyCode.END);
        String own = window.text(COUNTER);
        walk("7.2");
        while (!window.title().equals(Messages.text(Locale.ENGLISH, Lesson.STRIDE.titleKey()))) {
            window.press(KeyCode.ALT, KeyCode.PAGE_DOWN);
        }
        String toured = window.text(COUNTER);
        assertThat(toured).isNotEqualTo(own);

        window.click("#tour-close");

        assertThat(window.text(COUNTER)).isEqualTo(own);
        window.robot().clickOn("Keep what the tour showed");
        Window.settle();
        assertThat(window.text(COUNTER)).isEqualTo(toured);
    }

    @Test
    void theLastStopSaysThatItIsTheEndAndOffersToGoOn() throws Exception {
        Tour tour = walk("7.2");
        assertThat(Window.call(() -> window.find("#tour-end").isVisible())).isFalse();
        for (int i = 1; i < tour.stops().size(); i++) {
            window.press(KeyCode.ALT, KeyCode.PAGE_DOWN);
        }
        assertThat(Window.call(() -> window.find("#tour-end").isVisible())).isTrue();
        window.press(KeyCode.ALT, KeyCode.PAGE_DOWN);
        assertThat(window.notices()).contains("This is the last stop.");

        follow("#tour-again");
        assertThat(window.text("#tour-place")).startsWith("1 /");
        for (int i = 1; i < tour.stops().size(); i++) {
            window.press(KeyCode.ALT, KeyCode.PAGE_DOWN);
        }
        follow("#tour-following");
        Tour next = ShippedTours.read("7.3").orElseThrow();
        assertThat(window.text("#tour-title"))
                .isEqualTo(next.stops().get(0).title().in(Locale.ENGLISH));
    }

    private void follow(String link) {
        Window.run(() -> window.<Hyperlink>find(link).fire());
        Window.settle();
    }

    /** Begins the tour of a section. */
    private Tour walk(String section) throws Exception {
        Tour tour = ShippedTours.read(section).orElseThrow();
        Path file = home.resolve("tour.convolens");
        ScenarioFile.write(file, tour);
        files.choose(file);
        window.press(KeyCode.CONTROL, KeyCode.O);
        Window.await("the tour begins", () -> window.text("#tour-place").startsWith("1 /"));
        return tour;
    }

    @Test
    void aFileThatCannotBeShownIsOneSentenceAndChangesNothing() throws IOException {
        window.press(KeyCode.RIGHT);
        String at = window.text(COUNTER);
        Path wrong = home.resolve("wrong.convolens");
        Files.writeString(
                wrong,
                "{\"format\":\"convolens-scenario\",\"version\":1,\"lesson\":\"Bias\","
                        + "\"state\":{\"setup\":{\"window\":{\"strideY\":99}}}}",
                StandardCharsets.UTF_8);
        files.choose(wrong);

        window.press(KeyCode.CONTROL, KeyCode.O);

        Window.await("the sentence", () -> !window.notices().isEmpty());
        assertThat(window.notices())
                .hasSize(1)
                .first()
                .asString()
                .contains("wrong.convolens, Bias cannot be shown: STRIDE");
        assertThat(window.title()).isEqualTo(Messages.text(Locale.ENGLISH, Lesson.STRIDE.titleKey()));
        assertThat(window.text(COUNTER)).isEqualTo(at);
    }
}
