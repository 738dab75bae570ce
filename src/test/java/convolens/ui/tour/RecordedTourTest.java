package convolens.ui.tour;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.i18n.Messages;
import convolens.interchange.scenario.ScenarioFile;
import convolens.lesson.Lesson;
import convolens.lesson.tour.Scenario;
import convolens.lesson.tour.Tour;
import convolens.lesson.tour.Words;
import convolens.ui.InWindow;
import convolens.ui.Window;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** A tour is recorded, worded and saved, and taken up again where it was left. */
class RecordedTourTest extends InWindow {
    RecordedTourTest() {
        super(Lesson.STRIDE);
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
        assertThat(window.text(".counter")).startsWith("16");
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
}
