package convolens.export;

import convolens.engine.tensor.Tensor;
import convolens.model.predict.PrintedSheet;
import java.util.List;

/** An exercise sheet as Markdown: what is given as code, the questions numbered, and the answers at the end. */
public final class ExerciseText {
    private static final String SHADES = " .:-=+*#%@";

    private ExerciseText() {}

    /** The whole text. */
    public static String of(PrintedSheet sheet) {
        StringBuilder text = new StringBuilder("# " + sheet.title() + "\n\n" + sheet.note() + "\n");
        for (PrintedSheet.Matrix matrix : sheet.matrices()) {
            text.append("\n    ").append(matrix.name()).append(" =\n");
            int width = matrix.cells().stream().mapToInt(String::length).max().orElse(0);
            for (int row = 0; row < matrix.rows(); row++) {
                text.append("    ");
                for (int column = 0; column < matrix.columns(); column++) {
                    String cell = matrix.cells().get(row * matrix.columns() + column);
                    text.append(" ".repeat(width - cell.length() + 1)).append(cell);
                }
                text.append('\n');
            }
        }
        sheet.settings().forEach(line -> text.append("\n    ").append(line).append('\n'));
        text.append('\n');
        for (int i = 0; i < sheet.questions().size(); i++) {
            text.append(i + 1).append(". ").append(sheet.questions().get(i)).append('\n');
            Tensor picture = sheet.pictures().get(i);
            if (picture != null) {
                picture(text, picture);
            }
        }
        text.append("\n## ").append(sheet.answersTitle()).append('\n');
        numbered(text, sheet.answers());
        return text.toString();
    }

    /** The mean of the channels in letters, two for a pixel, so that it is as wide as it is high. */
    private static void picture(StringBuilder text, Tensor image) {
        text.append('\n');
        for (int row = 0; row < image.dim(2); row++) {
            StringBuilder line = new StringBuilder("        ");
            for (int column = 0; column < image.dim(3); column++) {
                float sum = 0;
                for (int channel = 0; channel < image.dim(1); channel++) {
                    sum += image.get(0, channel, row, column);
                }
                float mean = Math.max(0, Math.min(1, sum / image.dim(1)));
                String letter = SHADES.substring(
                        Math.round(mean * (SHADES.length() - 1)), Math.round(mean * (SHADES.length() - 1)) + 1);
                line.append(letter).append(letter);
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        text.append('\n');
    }

    private static void numbered(StringBuilder text, List<String> lines) {
        text.append('\n');
        for (int i = 0; i < lines.size(); i++) {
            text.append(i + 1).append(". ").append(lines.get(i)).append('\n');
        }
    }
}
