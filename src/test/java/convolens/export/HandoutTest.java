package convolens.export;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.export.pdf.PdfFile;
import convolens.lesson.Lesson;
import convolens.lesson.tour.Scenario;
import convolens.lesson.tour.Tour;
import convolens.lesson.tour.Words;
import convolens.ui.Frames;
import convolens.ui.OnFxThread;
import convolens.view.paint.Typography;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@OnFxThread
class HandoutTest {
    @BeforeAll
    static void startHeadless() {
        Frames.start();
        Typography.load();
    }

    @Test
    void eachStopHasItsPageWithTitleTextAndNotesInTheLanguage() throws Exception {
        Words note = new Words(Map.of(
                "en", "Look at the **padding**.\n\n- set `P` to 2\n- step on",
                "ja", "**パディング**を見てください。\n\n- `P`を2にする"));
        Scenario first = Scenario.of(Lesson.PADDING, "{}").with(Words.of("The border"), note, Words.of("Wait for it."));
        Scenario second = Scenario.of(Lesson.STRIDE, "{}");
        Tour tour = new Tour(Words.of("Section 7.2"), Words.NONE, List.of(first, second));
        String[] english = pages(tour, Locale.ENGLISH);
        assertThat(english).hasSize(2);
        assertThat(english[0])
                .contains(
                        "Section 7.2",
                        "1 / 2",
                        "The border",
                        "Padding",
                        "Look at the padding.",
                        "set P to 2",
                        "step on")
                .contains("Notes", "Wait for it.", "picture")
                .doesNotContain("**", "`");
        assertThat(english[1]).contains("2 / 2", "Stride").doesNotContain("Notes");
        assertThat(pages(tour, Locale.JAPANESE)[0].replaceAll("\\s", "")).contains("パディングを見てください。");
    }

    @Test
    void aLongTextGoesOnOnAnotherPage() throws Exception {
        Words note = Words.of("A long story. ".repeat(400));
        Tour tour = new Tour(
                Words.NONE, Words.NONE, List.of(Scenario.of(Lesson.BIAS, "{}").with(Words.NONE, note, Words.NONE)));
        String[] pages = pages(tour, Locale.ENGLISH);
        assertThat(pages.length).isGreaterThan(1);
        assertThat(String.join(" ", pages).split("story", -1)).hasSize(401);
    }

    private static String[] pages(Tour tour, Locale language) throws Exception {
        Handout handout = Frames.call(() -> {
            Handout made = new Handout(tour, language);
            for (int stop = 1; stop <= tour.stops().size(); stop++) {
                made.add(stop, 1024, 720, ink -> ink.fillText("picture", 20, 20));
            }
            return made;
        });
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfFile.write("tour", language, handout.pages(), out);
        try (PDDocument document = Loader.loadPDF(out.toByteArray())) {
            String[] pages = new String[document.getNumberOfPages()];
            for (int i = 0; i < pages.length; i++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(i + 1);
                stripper.setEndPage(i + 1);
                pages[i] = stripper.getText(document).replaceAll("\\s+", " ");
            }
            return pages;
        }
    }
}
