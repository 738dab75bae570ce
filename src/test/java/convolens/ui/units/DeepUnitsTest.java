package convolens.ui.units;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.lesson.Lesson;
import convolens.ui.Exports;
import convolens.ui.OnFxThread;
import convolens.ui.PlannedFiles;
import convolens.ui.Window;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the units of the chapter's network look for, in all test images. */
@OnFxThread
class DeepUnitsTest {
    @TempDir
    private Path home;

    @TempDir
    private Path folder;

    private Window window;
    private PlannedFiles files;

    @BeforeEach
    void open() {
        files = new PlannedFiles(folder);
        window = new Window(home, files, Lesson.DEEP_UNITS);
        window.resize(1280, 800);
        window.click("#units-source-0");
        Window.await(
                "the chapter's network is searched",
                () -> sentence()
                        .matches(
                                "Conv 1 sees 5×5 · of one class: \\d+ % of a unit’s top 100 \\(median\\) · dead: \\d+ of 30"));
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void layersAreGoneThroughByKeysInBothLanguages() {
        window.focus("#units-strip");
        window.press(KeyCode.END);
        assertThat(sentence())
                .as("the scores of a good network")
                .isEqualTo("Affine 2 sees 28×28 · of one class: 100 % of a unit’s top 100 (median) · dead: 0 of 10");
        assertThat(window.text("#units-title")).isEqualTo("Affine 2 · 10 units");
        window.press(KeyCode.CONTROL, KeyCode.L);
        assertThat(sentence()).isEqualTo("Affine 2 수용 영역 28×28 · 상위 100개 중 같은 클래스 100 %(중앙값) · 죽은 뉴런 0 / 10");
        assertThat(window.text("#units-title")).isEqualTo("Affine 2 · 뉴런 10개");
        window.focus("#units-strip");
        window.press(KeyCode.HOME);
        assertThat(sentence()).startsWith("Conv 1 수용 영역 5×5");
    }

    /** The unit of a score is excited most by pictures of its class, and the network answers them so. */
    @Test
    void aPatchOpensItsPictureInTheNetwork() {
        window.focus("#units-strip");
        window.press(KeyCode.END);
        window.click("#units-order-NUMBER");
        window.focus("#units-wall");
        window.press(KeyCode.HOME);
        window.press(KeyCode.RIGHT);
        window.press(KeyCode.RIGHT);
        assertThat(window.said("#units-wall")).matches("Affine 2 · unit 2: strongest [\\d.]+, \\d+ of 100 are 2");
        window.focus("#units-detail");
        window.press(KeyCode.RIGHT);
        String patch = window.said("#units-detail");
        assertThat(patch).matches("Affine 2 · unit 2 · test image [\\d,]+ · class 2 · [\\d.]+");
        window.click("#units-look");
        assertThat(window.title()).isEqualTo("Network");
        Window.await(
                "that picture in that network",
                () -> window.text("#network-answer").startsWith("label 2 → 2"));
        window.open(Lesson.DEEP_UNITS);
        assertThat(window.said("#units-detail")).as("the scene is where it was").isEqualTo(patch);
    }

    @Test
    void aPictureIsMadeStepByStepAndItsSettingsAreUndone() {
        Window.await("all steps are made", () -> window.text(".counter").equals("120 / 120"));
        window.press(KeyCode.HOME);
        assertThat(window.text(".counter")).isEqualTo("0 / 120");
        window.enter("#units-steps .number", "30");
        Window.await("fewer steps", () -> window.text(".counter").endsWith(" / 30"));
        window.enter("#units-blur .number", "0.5");
        assertThat(window.enter("#units-rate .number", "9"))
                .as("the nearest that is possible")
                .isEqualTo("0.200");
        press("#undo");
        press("#undo");
        assertThat(Window.call(
                        () -> window.<TextField>find("#units-blur .number").getText()))
                .isEqualTo("0.35");
        window.click("#units-descent-true");
        Window.await("made anew", () -> window.text(".counter").endsWith(" / 30"));
        press("#undo");
        press("#reset");
        Window.await("as it was", () -> window.text(".counter").equals("120 / 120"));
    }

    /** The training images take a while: their search is given up, and those of the test images are there at once. */
    @Test
    void aSearchIsCancelledAndWhatWasFoundIsKept() {
        String found = sentence();
        window.click("#units-data-TRAIN");
        Window.await("it searches", () -> window.find("#units-progress").isVisible());
        window.click("#units-cancel");
        assertThat(Window.call(() -> window.find("#units-progress").isVisible()))
                .isFalse();
        window.click("#units-data-TEST");
        assertThat(sentence()).isEqualTo(found);
    }

    @Test
    void wallAndTableAreExported() throws Exception {
        Exports exports = new Exports(window, files, folder);
        BufferedImage wall = exports.picture("Wall as picture (PNG)…", "deep-units.png");
        assertThat(wall.getWidth()).isEqualTo(2480);
        assertThat(wall.getHeight()).as("all 30 cards, also those out of sight").isBetween(1200, 2400);
        List<String> lines = exports.lines("Strongest patches as CSV…", "deep-units.csv");
        assertThat(lines.get(0)).isEqualTo("layer,unit,rank,index,label,y,x,value");
        assertThat(lines).hasSize(1 + 100 * (30 + 30 + 100 + 10));
    }

    /** A button that may be scrolled out of sight. */
    private void press(String selector) {
        Window.run(() -> window.<Button>find(selector).fire());
        Window.settle();
    }

    private String sentence() {
        return window.said("#units-sentence");
    }
}
