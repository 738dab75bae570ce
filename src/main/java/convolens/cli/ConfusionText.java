package convolens.cli;

import convolens.cli.terminal.TextTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** A confusion matrix as text. */
final class ConfusionText {
    private static final int MAX_CLASSES = 30;
    private static final int MISTAKES = 10;

    private final int[][] counts;
    private final List<String> names;
    private final String nothing;

    private ConfusionText(int[][] counts, List<String> names, String nothing) {
        this.counts = counts;
        this.names = names;
        this.nothing = nothing;
    }

    /**
     * One row for each true class: how often it was answered as which, and how often rightly. With more than 30 classes,
     * which no line would hold, the commonest mistakes stand for the matrix.
     *
     * @param counts true class by answer
     * @param names of the classes
     * @param nothing stands for a count of 0, so that the mistakes are what meets the eye
     */
    static List<String> of(int[][] counts, List<String> names, String nothing) {
        ConfusionText text = new ConfusionText(counts, names, nothing);
        return counts.length <= MAX_CLASSES ? text.matrix() : text.mistakes();
    }

    private List<String> matrix() {
        TextTable table = new TextTable();
        List<String> heading = new ArrayList<>(List.of(""));
        IntStream.range(0, counts.length).forEach(k -> heading.add(Integer.toString(k)));
        heading.add("accuracy");
        table.add(heading);
        for (int k = 0; k < counts.length; k++) {
            List<String> row = new ArrayList<>(List.of(label(k)));
            for (int count : counts[k]) {
                row.add(count == 0 ? nothing : Integer.toString(count));
            }
            row.add(accuracy(k));
            table.add(row);
        }
        List<String> lines =
                new ArrayList<>(List.of("confusion matrix: a row for each true class, a column for each answer"));
        lines.addAll(table.lines());
        return lines;
    }

    private List<String> mistakes() {
        TextTable classes = new TextTable();
        classes.add(List.of("class", "images", "accuracy"));
        for (int k = 0; k < counts.length; k++) {
            classes.add(List.of(label(k), Integer.toString(total(k)), accuracy(k)));
        }
        List<String> lines = new ArrayList<>(classes.lines());
        lines.add("");
        lines.add("commonest mistakes");
        TextTable mistakes = new TextTable();
        IntStream.range(0, counts.length * counts.length)
                .boxed()
                .filter(cell -> cell / counts.length != cell % counts.length && count(cell) > 0)
                .sorted(Comparator.comparingInt(this::count).reversed())
                .limit(MISTAKES)
                .forEach(cell -> mistakes.add(List.of(
                        label(cell / counts.length) + " taken for " + label(cell % counts.length),
                        Integer.toString(count(cell)))));
        lines.addAll(mistakes.lines());
        return lines;
    }

    private int count(int cell) {
        return counts[cell / counts.length][cell % counts.length];
    }

    private int total(int k) {
        return IntStream.of(counts[k]).sum();
    }

    private String accuracy(int k) {
        return total(k) == 0 ? "-" : String.format(Locale.ROOT, "%.4f", (double) counts[k][k] / total(k));
    }

    private String label(int k) {
        String number = Integer.toString(k);
        return names.get(k).equals(number) ? number : number + " " + names.get(k);
    }
}
