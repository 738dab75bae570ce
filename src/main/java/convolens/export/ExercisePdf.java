package convolens.export;

import convolens.engine.tensor.Tensor;
import convolens.export.pdf.PdfFile;
import convolens.export.pdf.PdfInk;
import convolens.model.predict.PrintedSheet;
import convolens.view.paint.Ink;
import convolens.view.paint.Typography;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.VPos;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** An exercise sheet as PDF in A4: what is given, the questions with lines to write on, and the answers on a new page. */
public final class ExercisePdf {
    private static final double WIDTH = 794;
    private static final double HEIGHT = 1123;
    private static final double MARGIN = 64;
    private static final double CELL = 28;
    private static final double GAP = 28;
    private static final double PICTURE = 96;
    private static final double SMALLEST_CELL = 13;
    private static final Color INK = Color.web("#1B1F2A");
    private static final Color FAINT = Color.web("#B8BDC9");

    private final List<PdfInk> pages = new ArrayList<>();
    private double y;

    private ExercisePdf() {}

    /**
     * The file. On the FX thread, as all that measures text.
     *
     * @param language of the texts
     */
    public static byte[] of(PrintedSheet sheet, Locale language) throws IOException {
        ExercisePdf made = new ExercisePdf();
        made.write(sheet);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfFile.write(sheet.title(), language, made.pages, out);
        return out.toByteArray();
    }

    /**
     * Several sheets in one file: the questions of each, and then all answers.
     *
     * @param title of the whole
     * @param language of the texts
     */
    public static byte[] of(String title, List<PrintedSheet> sheets, Locale language) throws IOException {
        ExercisePdf made = new ExercisePdf();
        made.newPage();
        made.paragraph(title, Typography.strong(22), MARGIN);
        for (PrintedSheet sheet : sheets) {
            made.y += 16;
            made.room(HEIGHT / 4);
            made.paragraph(sheet.title(), Typography.strong(16), MARGIN);
            made.y += 6;
            made.questions(sheet);
        }
        made.newPage();
        made.paragraph(sheets.get(0).answersTitle(), Typography.strong(22), MARGIN);
        for (PrintedSheet sheet : sheets) {
            made.y += 12;
            made.room(64);
            made.paragraph(sheet.title(), Typography.strong(13), MARGIN);
            made.answers(sheet);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfFile.write(title, language, made.pages, out);
        return out.toByteArray();
    }

    private void write(PrintedSheet sheet) {
        newPage();
        paragraph(sheet.title(), Typography.strong(22), MARGIN);
        paragraph(sheet.note(), Typography.text(12), MARGIN);
        y += 12;
        questions(sheet);
        newPage();
        paragraph(sheet.answersTitle(), Typography.strong(22), MARGIN);
        answers(sheet);
    }

    private void questions(PrintedSheet sheet) {
        matrices(sheet.matrices());
        for (String line : sheet.settings()) {
            paragraph(line, Typography.mono(11), MARGIN);
        }
        y += 14;
        for (int i = 0; i < sheet.questions().size(); i++) {
            Tensor picture = sheet.pictures().get(i);
            room(picture == null ? 64 : 72 + PICTURE);
            question(i + 1, sheet.questions().get(i));
            if (picture != null) {
                picture(picture);
            }
            y += 24;
            Ink ink = page();
            ink.setStroke(FAINT);
            ink.setLineWidth(1);
            ink.strokeLine(MARGIN + 28, y, WIDTH - MARGIN, y);
            y += 16;
        }
    }

    private void answers(PrintedSheet sheet) {
        y += 8;
        for (int i = 0; i < sheet.answers().size(); i++) {
            room(24);
            question(i + 1, sheet.answers().get(i));
            y += 4;
        }
    }

    private PdfInk page() {
        return pages.get(pages.size() - 1);
    }

    private void newPage() {
        pages.add(new PdfInk(WIDTH, HEIGHT));
        y = MARGIN;
    }

    /** Goes on to another page where this one has no more room. */
    private void room(double height) {
        if (y + height > HEIGHT - MARGIN) {
            newPage();
        }
    }

    private void question(int number, String text) {
        line(number + ".", Typography.strong(13), MARGIN, y);
        paragraph(text, Typography.text(13), MARGIN + 28);
    }

    /** A picture of one channel dark on white, as a pen writes; of three channels in their colours. */
    private void picture(Tensor image) {
        int height = image.dim(2);
        int width = image.dim(3);
        double cell = PICTURE / Math.max(height, width);
        Ink ink = page();
        y += 4;
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                ink.setFill(color(image, row, column));
                ink.fillRect(MARGIN + 28 + column * cell, y + row * cell, cell, cell);
            }
        }
        ink.setStroke(FAINT);
        ink.setLineWidth(0.75);
        ink.strokeRect(MARGIN + 28, y, width * cell, height * cell);
        y += height * cell;
    }

    private static Color color(Tensor image, int row, int column) {
        int channels = image.dim(1);
        double red = level(image, 0, row, column);
        return channels < 3
                ? Color.gray(1 - red)
                : Color.color(red, level(image, 1, row, column), level(image, 2, row, column));
    }

    private static double level(Tensor image, int channel, int row, int column) {
        return Math.max(0, Math.min(1, image.get(0, channel, row, column)));
    }

    private void line(String text, Font font, double x, double top) {
        PdfInk ink = page();
        ink.setFont(font);
        ink.setFill(INK);
        ink.setTextAlign(TextAlignment.LEFT);
        ink.setTextBaseline(VPos.TOP);
        ink.fillText(text, x, top);
    }

    /** Text in lines as long as the page allows, broken at spaces, and elsewhere only where a word is too long. */
    private void paragraph(String text, Font font, double x) {
        double width = WIDTH - MARGIN - x;
        StringBuilder now = new StringBuilder();
        for (String word : text.split("(?<= )")) {
            if (Typography.width(now + word.stripTrailing(), font) > width && now.length() > 0) {
                flush(now, font, x);
            }
            for (int point : word.codePoints().toArray()) {
                if (Typography.width(now + Character.toString(point), font) > width) {
                    flush(now, font, x);
                }
                now.appendCodePoint(point);
            }
        }
        flush(now, font, x);
    }

    private void flush(StringBuilder now, Font font, double x) {
        double height = font.getSize() * 1.5;
        room(height);
        line(now.toString().stripTrailing(), font, x, y);
        y += height;
        now.setLength(0);
    }

    /** Side by side as far as they fit. What is too wide to be read is named with its extents. */
    private void matrices(List<PrintedSheet.Matrix> matrices) {
        double x = MARGIN;
        double lowest = y;
        for (PrintedSheet.Matrix matrix : matrices) {
            int longest = matrix.cells().stream().mapToInt(String::length).max().orElse(1);
            double wanted = Math.max(CELL, longest * Typography.monoAdvance(11) + 8);
            double cell = Math.min(wanted, (WIDTH - 2 * MARGIN) / matrix.columns());
            boolean isRead = cell >= SMALLEST_CELL && matrix.rows() * CELL < HEIGHT - 4 * MARGIN;
            double width = isRead ? cell * matrix.columns() : 160;
            if (x > MARGIN && x + width > WIDTH - MARGIN) {
                x = MARGIN;
                y = lowest + 12;
            }
            double height = isRead ? Math.min(cell, CELL) * matrix.rows() + 22 : 22;
            if (y + height > HEIGHT - MARGIN) {
                newPage();
                x = MARGIN;
                lowest = y;
            }
            String name = isRead ? matrix.name() : matrix.name() + "  " + matrix.rows() + " × " + matrix.columns();
            line(name, Typography.monoStrong(12), x, y);
            if (isRead) {
                grid(matrix, x, y + 20, cell, Math.min(cell, CELL), longest);
            }
            lowest = Math.max(lowest, y + height);
            x += width + GAP;
        }
        y = lowest + 12;
    }

    private void grid(PrintedSheet.Matrix matrix, double x, double top, double width, double height, int longest) {
        Ink ink = page();
        ink.setStroke(FAINT);
        ink.setLineWidth(0.75);
        for (int row = 0; row <= matrix.rows(); row++) {
            ink.strokeLine(x, top + row * height, x + matrix.columns() * width, top + row * height);
        }
        for (int column = 0; column <= matrix.columns(); column++) {
            ink.strokeLine(x + column * width, top, x + column * width, top + matrix.rows() * height);
        }
        double size = Math.min(11, Math.min(height * 0.5, (width - 3) / longest / Typography.monoAdvance(1)));
        ink.setFont(Typography.mono(size));
        ink.setFill(INK);
        ink.setTextAlign(TextAlignment.CENTER);
        ink.setTextBaseline(VPos.CENTER);
        for (int i = 0; i < matrix.cells().size(); i++) {
            ink.fillText(
                    matrix.cells().get(i),
                    x + (i % matrix.columns() + 0.5) * width,
                    top + (i / matrix.columns() + 0.5) * height);
        }
    }
}
