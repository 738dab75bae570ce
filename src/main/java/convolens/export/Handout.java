package convolens.export;

import convolens.export.pdf.PdfFile;
import convolens.export.pdf.PdfInk;
import convolens.i18n.Messages;
import convolens.lesson.tour.Scenario;
import convolens.lesson.tour.Tour;
import convolens.view.paint.Ink;
import convolens.view.paint.Palette;
import convolens.view.paint.Typography;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.VPos;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/**
 * A tour on paper: a page of A4 for each stop, with its title, its picture, its text and the notes of the one who presents. Below
 * are lines to write on. What does not fit goes on on another page. Only on the FX thread, until {@link #pages} are written.
 */
public final class Handout {
    private static final double WIDTH = 794;
    private static final double HEIGHT = 1123;
    private static final double MARGIN = 56;
    private static final double TEXT = 13;
    private static final double LINE = 20;
    private static final double RULE = 32;

    private final Tour tour;
    private final Locale language;
    private final Palette palette = Palette.light();
    private final List<PdfInk> pages = new ArrayList<>();
    private double y;

    public Handout(Tour tour, Locale language) {
        this.tour = tour;
        this.language = language;
    }

    /** What has been added, to be written by {@link PdfFile}. */
    public List<PdfInk> pages() {
        return List.copyOf(pages);
    }

    /** The title of the tour. */
    public String title() {
        return tour.title().in(language);
    }

    /**
     * Adds the page of a stop.
     *
     * @param number counted from 1
     * @param width of its picture, in units of the scene
     * @param height of its picture
     * @param picture paints it, its upper left corner at the origin
     */
    public void add(int number, double width, double height, Consumer<Ink> picture) {
        Scenario stop = tour.stops().get(number - 1);
        String scene = Messages.text(language, stop.lesson().titleKey());
        turn();
        line(title(), Typography.text(11), palette.mute(), TextAlignment.LEFT, MARGIN);
        line(
                number + " / " + tour.stops().size(),
                Typography.mono(11),
                palette.mute(),
                TextAlignment.RIGHT,
                WIDTH - MARGIN);
        y += 22;
        String title = stop.title().in(language);
        line(title.isEmpty() ? scene : title, Typography.strong(20), palette.ink(), TextAlignment.LEFT, MARGIN);
        y += 32;
        line(scene + "  " + stop.lesson().section(), Typography.text(12), palette.mute(), TextAlignment.LEFT, MARGIN);
        y += 26;
        picture(width, height, picture);
        write(stop.note().in(language), palette.ink());
        String notes = stop.presenter().in(language);
        if (!notes.isBlank()) {
            y += 8;
            room(2 * LINE);
            line(
                    Messages.text(language, "handout.notes"),
                    Typography.strong(TEXT),
                    palette.mute(),
                    TextAlignment.LEFT,
                    MARGIN);
            y += LINE;
            write(notes, palette.mute());
        }
        rule();
    }

    /** Lines to write on, in what is left of the page. */
    private void rule() {
        PdfInk ink = ink();
        ink.setStroke(palette.line());
        ink.setLineWidth(1);
        for (double at = y + 2 * RULE; at <= HEIGHT - MARGIN; at += RULE) {
            ink.beginPath();
            ink.moveTo(MARGIN, at);
            ink.lineTo(WIDTH - MARGIN, at);
            ink.stroke();
        }
    }

    private void turn() {
        pages.add(new PdfInk(WIDTH, HEIGHT));
        y = MARGIN;
    }

    private void room(double height) {
        if (y + height > HEIGHT - MARGIN) {
            turn();
        }
    }

    private PdfInk ink() {
        return pages.get(pages.size() - 1);
    }

    private void picture(double width, double height, Consumer<Ink> picture) {
        double scale = Math.min((WIDTH - 2 * MARGIN) / width, 560 / height);
        PdfInk ink = ink();
        ink.save();
        ink.translate(MARGIN, y);
        ink.scale(scale, scale);
        ink.beginPath();
        ink.rect(0, 0, width, height);
        ink.clip();
        ink.setArea(width, height);
        picture.accept(ink);
        ink.setArea(WIDTH, HEIGHT);
        ink.restore();
        ink.setStroke(palette.line());
        ink.setLineWidth(1);
        ink.strokeRect(MARGIN, y, width * scale, height * scale);
        y += height * scale + 20;
    }

    private void line(String text, Font font, Color color, TextAlignment align, double x) {
        PdfInk ink = ink();
        ink.setFont(font);
        ink.setFill(color);
        ink.setTextAlign(align);
        ink.setTextBaseline(VPos.TOP);
        ink.fillText(text, x, y);
    }

    private void write(String markdown, Color color) {
        for (HandoutText.Block block : HandoutText.of(markdown)) {
            double left = MARGIN + (block.isItem() ? 18 : 0);
            room(LINE);
            if (block.isItem()) {
                line("•", Typography.text(TEXT), color, TextAlignment.LEFT, MARGIN + 4);
            }
            double x = left;
            for (HandoutText.Word word : block.words()) {
                Font font = switch (word.style()) {
                    case PLAIN -> Typography.text(TEXT);
                    case STRONG -> Typography.strong(TEXT);
                    case CODE -> Typography.mono(TEXT - 1);
                };
                double width = Typography.width(word.text(), font);
                if (x + width > WIDTH - MARGIN && x > left) {
                    x = left;
                    y += LINE;
                    room(LINE);
                }
                if (!(word.text().isBlank() && x == left)) {
                    line(word.text(), font, color, TextAlignment.LEFT, x);
                    x += width;
                }
            }
            y += LINE + (block.isItem() ? 2 : 6);
        }
    }
}
