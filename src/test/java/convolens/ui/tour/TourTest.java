package convolens.ui.tour;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.controller.tour.ShippedTours;
import convolens.i18n.Messages;
import convolens.interchange.scenario.ScenarioFile;
import convolens.lesson.ChapterSection;
import convolens.lesson.Lesson;
import convolens.lesson.tour.Scenario;
import convolens.lesson.tour.Tour;
import convolens.lesson.tour.Words;
import convolens.ui.PlannedFiles;
import convolens.ui.Window;
import convolens.view.Styles;
import convolens.view.control.NodePainter;
import convolens.view.paint.RecordingInk;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scenes that are saved, opened and sent, and tours of them that are recorded and walked. */
class TourTest {
    private static final String COUNTER = ".counter";
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 800;
    private static final int PIECEWISE = 8;
    private static final Pattern CLAIM = Pattern.compile("`([^`]+)`");
    private static final Pattern PLAIN_VALUES = Pattern.compile("[-+\\d.]+(, [-+\\d.]+)+");

    @TempDir
    private Path home;

    private PlannedFiles files;
    private Window window;

    @BeforeEach
    void open() {
        files = new PlannedFiles(home);
        window = new Window(home, files);
        window.resize(WIDTH, HEIGHT);
        window.open(Lesson.STRIDE);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void saveScene() {
        window.press(KeyCode.CONTROL, KeyCode.S);
        Window.await("saved", () -> Files.exists(home.resolve(files.offered())));
        Window.settle();
    }

    private String counter() {
        return Window.call(() -> ((Label) window.robot().lookup(COUNTER).query()).getText());
    }

    @Test
    void aSavedSceneOpensWhereItWas() {
        window.press(KeyCode.END);
        window.press(KeyCode.LEFT);
        String at = counter();
        saveScene();
        assertThat(files.offered()).isEqualTo("Stride.convolens");
        window.press(KeyCode.HOME);
        window.open(Lesson.PADDING);
        files.choose(home.resolve("Stride.convolens"));

        window.press(KeyCode.CONTROL, KeyCode.O);

        Window.await(
                "the scene is back",
                () -> window.title().equals(Messages.text(Locale.ENGLISH, Lesson.STRIDE.titleKey())));
        assertThat(counter()).isEqualTo(at);
        assertThat(Window.call(
                        () -> window.scene().getRoot().lookup("#tour-bar").isVisible()))
                .isFalse();
    }

    @Test
    void aSceneGoesThroughTheClipboardAsALine() {
        window.press(KeyCode.END);
        String at = counter();
        window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
        window.press(KeyCode.HOME);
        assertThat(counter()).isNotEqualTo(at);

        window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.V);
        assertThat(counter()).isEqualTo(at);

        window.press(KeyCode.HOME);
        window.press(KeyCode.CONTROL, KeyCode.V);
        assertThat(counter())
                .as("also with the usual key, where no text is written")
                .isEqualTo(at);
    }

    @Test
    void pastingSaysWhatWasPastedOrWhyNot() {
        window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
        window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.V);
        assertThat(notices()).contains("Pasted: " + Messages.text(Locale.ENGLISH, Lesson.STRIDE.titleKey()) + ".");

        Window.run(() -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, "nine")));
        window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.V);
        assertThat(notices()).last().asString().contains("The clipboard holds no scene");
    }

    @Test
    void aTourThatIsLeftLeavesNothingInTheScenes() throws Exception {
        window.press(KeyCode.END);
        String own = counter();
        walk("7.2");
        while (!window.title().equals(Messages.text(Locale.ENGLISH, Lesson.STRIDE.titleKey()))) {
            window.press(KeyCode.ALT, KeyCode.PAGE_DOWN);
        }
        String toured = counter();
        assertThat(toured).isNotEqualTo(own);

        window.click("#tour-close");

        assertThat(counter()).isEqualTo(own);
        window.robot().clickOn("Keep what the tour showed");
        Window.settle();
        assertThat(counter()).isEqualTo(toured);
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
        assertThat(notices()).contains("This is the last stop.");

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
        String at = counter();
        Path wrong = home.resolve("wrong.convolens");
        Files.writeString(
                wrong,
                "{\"format\":\"convolens-scenario\",\"version\":1,\"lesson\":\"Bias\","
                        + "\"state\":{\"setup\":{\"window\":{\"strideY\":99}}}}",
                StandardCharsets.UTF_8);
        files.choose(wrong);

        window.press(KeyCode.CONTROL, KeyCode.O);

        Window.await("the sentence", () -> !notices().isEmpty());
        assertThat(notices()).hasSize(1).first().asString().contains("wrong.convolens, Bias cannot be shown: STRIDE");
        assertThat(window.title()).isEqualTo(Messages.text(Locale.ENGLISH, Lesson.STRIDE.titleKey()));
        assertThat(counter()).isEqualTo(at);
    }

    private List<String> notices() {
        return Window.call(() -> window.robot().lookup(".notice .label").queryAll().stream()
                .map(node -> ((Label) node).getText())
                .toList());
    }

    @Test
    void aTourIsRecordedWithOneKeyAndSaved() throws Exception {
        window.press(KeyCode.CONTROL, KeyCode.D);
        window.press(KeyCode.CONTROL, KeyCode.PAGE_UP);
        window.press(KeyCode.END);
        window.press(KeyCode.CONTROL, KeyCode.D);
        assertThat(window.text("#tour-place")).isEqualTo("2 / 2");
        write("#tour-edit-title", "A ring of zeros");
        write("#tour-edit-note", "Look at the *corner*.");
        write("#tour-edit-tour", "My lesson");
        window.press(KeyCode.ESCAPE);

        window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.O);
        click("#tour-earlier", 1);
        window.click("#tour-stop-2");
        assertThat(window.title()).isEqualTo(Messages.text(Locale.ENGLISH, Lesson.STRIDE.titleKey()));

        window.click("#tour-save");
        Window.await("saved", () -> Files.exists(home.resolve("My-lesson.convolens")));
        Tour tour = (Tour) ScenarioFile.read(home.resolve("My-lesson.convolens"));
        assertThat(tour.title()).isEqualTo(Words.of("My lesson"));
        assertThat(tour.stops()).extracting(Scenario::lesson).containsExactly(Lesson.PADDING, Lesson.STRIDE);
        assertThat(tour.stops().get(0).title()).isEqualTo(Words.of("A ring of zeros"));
        assertThat(tour.stops().get(0).note()).isEqualTo(Words.of("Look at the *corner*."));

        window.click("#tour-edit");
        window.click("#tour-back");
        assertThat(window.text("#tour-title")).isEqualTo("A ring of zeros");
        assertThat(window.title()).isEqualTo(Messages.text(Locale.ENGLISH, Lesson.PADDING.titleKey()));
        assertThat(counter()).startsWith("16");
    }

    @Test
    void aTourThatIsLeftUnsavedCanBeTakenUpAgain() {
        window.press(KeyCode.CONTROL, KeyCode.D);
        write("#tour-edit-title", "Two at a time");
        window.press(KeyCode.ESCAPE);
        window.open(Lesson.PADDING);
        assertThat(window.text("#tour-title"))
                .as("the words of a stop are not put over another scene")
                .isEqualTo("The tour waits: Two at a time");
        window.click("#tour-close");
        assertThat(Window.call(
                        () -> window.scene().getRoot().lookup("#tour-bar").isVisible()))
                .isFalse();
        window.robot().clickOn("Undo");
        Window.settle();
        window.click("#tour-resume");
        assertThat(window.title()).isEqualTo(Messages.text(Locale.ENGLISH, Lesson.STRIDE.titleKey()));
        assertThat(window.text("#tour-title")).isEqualTo("Two at a time");
    }

    private void write(String selector, String text) {
        Window.run(() -> ((TextInputControl) window.scene().getRoot().lookup(selector)).setText(text));
        Window.settle();
    }

    private void click(String selector, int index) {
        Button button = (Button) Window.call(() ->
                List.copyOf(window.robot().lookup(selector).<Node>queryAll()).get(index));
        Window.run(button::fire);
        Window.settle();
    }

    /** Every shipped tour, stop by stop, in every language: its words are there, and every state can be shown. */
    @Test
    void shippedToursCanBeWalkedFromStartToEnd() throws Exception {
        List<Tour> tours = ShippedTours.read();
        assertThat(tours).hasSameSizeAs(ChapterSection.values());
        List<String> unkept = new ArrayList<>();
        for (Tour tour : tours) {
            Path file = home.resolve("tour.convolens");
            ScenarioFile.write(file, tour);
            files.choose(file);
            for (Locale language : Messages.LANGUAGES) {
                window.speak(language);
                window.press(KeyCode.CONTROL, KeyCode.O);
                Window.await("the tour begins", () -> window.text("#tour-place").startsWith("1 /"));
                for (int i = 0; i < tour.stops().size(); i++) {
                    Scenario stop = tour.stops().get(i);
                    String as = tour.title().in(Locale.ENGLISH) + ", stop " + (i + 1) + " in " + language;
                    assertThat(stop.title().has(language)).as(as).isTrue();
                    assertThat(stop.note().has(language)).as(as).isTrue();
                    assertThat(stop.presenter().isEmpty() || stop.presenter().has(language))
                            .as(as)
                            .isTrue();
                    assertThat(window.text("#tour-title"))
                            .as(as)
                            .isEqualTo(stop.title().in(language));
                    assertThat(window.title())
                            .as(as)
                            .isEqualTo(Messages.text(language, stop.lesson().titleKey()));
                    assertThat(notices()).as(as).isEmpty();
                    unkept.addAll(
                            unkept(stop.note().in(language) + stop.presenter().in(language), as));
                    if (i + 1 < tour.stops().size()) {
                        window.press(KeyCode.ALT, KeyCode.PAGE_DOWN);
                    }
                }
                assertThat(tour.title().has(language)).isTrue();
                assertThat(tour.stops().size()).isBetween(6, 12);
            }
        }
        assertThat(unkept).as("quoted, but not on the stage").isEmpty();
    }

    /** What of it is not there: a note quotes as `code` what stands on the stage or in its sentence, word for word; several values are divided by commas. */
    private List<String> unkept(String note, String as) {
        List<String> claims = CLAIM.matcher(note)
                .results()
                .map(match -> match.group(1))
                .flatMap(claim ->
                        PLAIN_VALUES.matcher(claim).matches() ? Stream.of(claim.split(", ")) : Stream.of(claim))
                .toList();
        List<String> missing = new ArrayList<>(claims);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(Window.PATIENCE_SECONDS);
        while (!missing.isEmpty() && System.nanoTime() < end) {
            Window.settle();
            List<String> painted = painted();
            missing.removeIf(claim -> isPainted(claim, painted));
        }
        return missing.stream().map(claim -> as + ": " + claim).toList();
    }

    /** A number is a text of its own; what is longer may have been written piece by piece. */
    private static boolean isPainted(String claim, List<String> painted) {
        String wanted = claim.replaceAll("\\s", "")
                .codePoints()
                .mapToObj(letter -> Pattern.quote(Character.toString(letter)))
                .collect(Collectors.joining(claim.length() < PIECEWISE ? "" : "\n?"));
        return Pattern.compile("(?<![\\d.,])" + wanted + "(?![\\d]|[.,]\\d)")
                .matcher(String.join("\n", painted))
                .find();
    }

    /** The texts of the stage and of its sentence, without spaces. */
    private List<String> painted() {
        return Window.call(() -> {
            RecordingInk ink = new RecordingInk(WIDTH, HEIGHT);
            for (String part : List.of(Styles.STAGE, Styles.SENTENCE)) {
                NodePainter.paint(window.scene().getRoot().lookup("." + part), ink);
            }
            return ink.written().stream()
                    .map(text -> text.text().replaceAll("\\s", ""))
                    .toList();
        });
    }
}
