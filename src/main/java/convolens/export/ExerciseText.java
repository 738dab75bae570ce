package convolens.export;

import convolens.model.predict.PrintedSheet;
import java.util.List;

/** An exercise sheet as Markdown: what is given as code, the questions numbered, and the answers at the end. */
public final class ExerciseText {
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
        numbered(text, sheet.questions());
        text.append("\n## ").append(sheet.answersTitle()).append('\n');
        numbered(text, sheet.answers());
        return text.toString();
    }

    private static void numbered(StringBuilder text, List<String> lines) {
        text.append('\n');
        for (int i = 0; i < lines.size(); i++) {
            text.append(i + 1).append(". ").append(lines.get(i)).append('\n');
        }
    }
}
