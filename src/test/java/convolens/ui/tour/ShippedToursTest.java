package convolens.ui.tour;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.controller.tour.ShippedTours;
import convolens.i18n.Messages;
import convolens.interchange.scenario.ScenarioFile;
import convolens.lesson.ChapterSection;
import convolens.lesson.Lesson;
import convolens.lesson.tour.Scenario;
import convolens.lesson.tour.Tour;
import convolens.ui.InWindow;
import convolens.ui.Window;
import convolens.view.Styles;
import convolens.view.control.NodePainter;
import convolens.view.paint.RecordingInk;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** The tours that come with the program keep what their notes say. */
class ShippedToursTest extends InWindow {
    private static final int PIECEWISE = 8;
    private static final Pattern CLAIM = Pattern.compile("`([^`]+)`");
    private static final Pattern PLAIN_VALUES = Pattern.compile("[-+\\d.]+(, [-+\\d.]+)+");

    ShippedToursTest() {
        super(Lesson.STRIDE);
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
                    assertThat(window.notices()).as(as).isEmpty();
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
