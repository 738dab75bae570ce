package convolens.ui;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.interchange.scenario.ScenarioFile;
import convolens.lesson.Lesson;
import convolens.lesson.tour.Scenario;
import convolens.lesson.tour.Tour;
import convolens.lesson.tour.Words;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.application.Application;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tour of the window on paper: a page for each stop, and questions about their scenes; it can be ended. */
@OnFxThread
class TourPrintTest {
    @TempDir
    private Path home;

    @TempDir
    private Path folder;

    private PlannedFiles files;
    private Window window;

    @BeforeEach
    void open() throws Exception {
        files = new PlannedFiles(folder);
        window = new Window(home, files, Lesson.STRIDE);
        window.resize(1280, 800);
        assertThat(items()).doesNotContain("tour-handout", "tour-exercises");
        Tour tour = new Tour(
                Words.of("Two windows"),
                Words.NONE,
                List.of(
                        stop(Lesson.STRIDE, "Every other cell", "Look at the *last* column.", "FLIPPED"),
                        stop(Lesson.POOLING, "The largest", "It wins.", null),
                        stop(Lesson.FILTERS, "Nothing to ask", "", null)));
        Path file = folder.resolve("two.convolens");
        ScenarioFile.write(file, tour);
        files.choose(file);
        window.press(KeyCode.CONTROL, KeyCode.O);
        Window.await("the tour is open", () -> window.find("#tour-bar").isVisible());
    }

    @AfterEach
    void close() {
        window.close();
    }

    private static Scenario stop(Lesson lesson, String title, String note, String whatIf) {
        return Scenario.of(lesson, "{}")
                .with(Words.of(title), Words.of(note), Words.of("Ask first."))
                .asking(whatIf);
    }

    private List<String> items() {
        return Window.call(() -> window.<MenuButton>find("#export").getItems().stream()
                .map(MenuItem::getId)
                .toList());
    }

    private void choose(String id) {
        Window.run(() -> window.<MenuButton>find("#export").getItems().stream()
                .filter(item -> id.equals(item.getId()))
                .findFirst()
                .orElseThrow()
                .fire());
    }

    private static String text(PDDocument document, int page) throws Exception {
        return text(document, page, page);
    }

    private static String text(PDDocument document, int first, int last) throws Exception {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(first);
        stripper.setEndPage(last);
        return stripper.getText(document);
    }

    @Test
    void eachStopHasAPageAndTheWindowStaysAsItIs() throws Exception {
        window.press(KeyCode.CONTROL, KeyCode.T);
        String look = Window.call(Application::getUserAgentStylesheet);
        choose("tour-handout");
        assertThat(files.offered()).isEqualTo("Two-windows.pdf");
        assertThat(Window.call(() -> window.find("#tour-print").isVisible())).isTrue();
        Path file = folder.resolve("Two-windows.pdf");
        Window.await("it is written", () -> Files.exists(file));
        assertThat(Window.call(() -> window.find("#tour-print").isVisible())).isFalse();
        assertThat(Window.call(Application::getUserAgentStylesheet)).isEqualTo(look);
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            assertThat(document.getNumberOfPages()).isEqualTo(3);
            assertThat(text(document, 1))
                    .contains("1 / 3", "Every other cell", "Look at the last column.", "Ask first.")
                    .contains("What if: the filter turned by 180°?", "(7, 7)");
            assertThat(text(document, 2)).contains("2 / 3", "The largest", "It wins.", "(1, 4, 4)");
            assertThat(text(document, 3)).contains("3 / 3", "Nothing to ask");
        }
        assertThat(window.text("#tour-place")).isEqualTo("1 / 3");
    }

    @Test
    void theScenesOfATourAreAskedAbout() throws Exception {
        choose("tour-exercises");
        Path file = folder.resolve("Two-windows-exercises.pdf");
        Window.await("it is written", () -> Files.exists(file));
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            String questions = text(document, 1, document.getNumberOfPages() - 1);
            assertThat(questions)
                    .contains("Two windows", "1. Every other cell", "2. The largest", "y[0,0,")
                    .doesNotContain("Nothing to ask", "Answers");
            assertThat(text(document, document.getNumberOfPages()))
                    .contains("Answers", "1. Every other cell", "2. The largest");
        }
    }

    @Test
    void endedItLeavesNothing() throws Exception {
        choose("tour-handout");
        Window.run(() -> ((Button) window.find("#tour-print-cancel")).fire());
        Window.await("it has ended", () -> !window.find("#tour-print").isVisible());
        Window.settle();
        try (var left = Files.list(folder)) {
            assertThat(left.map(each -> each.getFileName().toString())).containsExactly("two.convolens");
        }
    }
}
