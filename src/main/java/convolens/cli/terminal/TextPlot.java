package convolens.cli.terminal;

import convolens.run.RunPoint;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * The two accuracy curves of a run drawn as text: accuracy from 0 to 1 upwards, epochs to the right. Source: figure of
 * section 7.5's run, train as circles and test as squares.
 */
public final class TextPlot {
    private static final int ROWS = 16;
    private static final int ROWS_PER_LABEL = 3;
    private static final int LEFT = 6;
    private static final String EPOCH = "  epoch";
    /** For the half of the last label that stands beyond its point, and what follows it. */
    private static final int RIGHT = 4 + EPOCH.length();

    private static final int COLUMNS_PER_LABEL = 6;
    private static final int WIDEST = 100;
    private static final int NARROW = 35;

    private final Terminal terminal;
    private final int width;
    private final int epochs;
    private final char[][] cells;

    private TextPlot(Terminal terminal, int epochs) {
        this.terminal = terminal;
        this.epochs = epochs;
        this.width = Math.min(WIDEST, terminal.width()) - LEFT - RIGHT;
        this.cells = new char[ROWS][width];
        for (char[] row : cells) {
            Arrays.fill(row, ' ');
        }
    }

    /**
     * Draws the points so far.
     *
     * @param points at least one, in their order
     * @param epochs how many the whole run has: where the horizontal axis ends
     * @return lines without line ends, always as many
     */
    public static List<String> of(List<RunPoint> points, int epochs, Terminal terminal) {
        TextPlot plot = new TextPlot(terminal, Math.max(1, epochs));
        plot.connect(points, RunPoint::trainAccuracy);
        plot.connect(points, RunPoint::testAccuracy);
        plot.mark(points, RunPoint::trainAccuracy, TextGlyph.TRAIN, TextGlyph.TEST);
        plot.mark(points, RunPoint::testAccuracy, TextGlyph.TEST, TextGlyph.TRAIN);
        return plot.lines(points.get(points.size() - 1));
    }

    private void connect(List<RunPoint> points, ToDoubleFunction<RunPoint> accuracy) {
        char between = glyph(TextGlyph.BETWEEN);
        for (int i = 1; i < points.size(); i++) {
            int from = column(points.get(i - 1).epoch());
            int to = column(points.get(i).epoch());
            double before = accuracy.applyAsDouble(points.get(i - 1));
            double after = accuracy.applyAsDouble(points.get(i));
            for (int x = from + 1; x < to; x++) {
                double t = (double) (x - from) / (to - from);
                cells[row(before + t * (after - before))][x] = between;
            }
        }
    }

    private void mark(List<RunPoint> points, ToDoubleFunction<RunPoint> accuracy, TextGlyph own, TextGlyph other) {
        for (RunPoint point : points) {
            int y = row(accuracy.applyAsDouble(point));
            int x = column(point.epoch());
            boolean taken = cells[y][x] == glyph(other) || cells[y][x] == glyph(TextGlyph.BOTH);
            cells[y][x] = glyph(taken ? TextGlyph.BOTH : own);
        }
    }

    private List<String> lines(RunPoint last) {
        drawHorizontalAxis();
        List<String> lines = new ArrayList<>();
        for (int y = 0; y < ROWS; y++) {
            boolean labelled = y % ROWS_PER_LABEL == 0;
            String label = labelled ? String.format(Locale.ROOT, "%.1f", 1 - (double) y / (ROWS - 1)) : "";
            TextGlyph axis = y == ROWS - 1 ? TextGlyph.CORNER : labelled ? TextGlyph.VERTICAL_TICK : TextGlyph.VERTICAL;
            lines.add(padded(label) + terminal.glyph(axis) + colored(new String(cells[y]).stripTrailing()));
        }
        lines.add(horizontalLabels());
        lines.add(legend(last));
        return lines;
    }

    /** The row of accuracy 0 is the axis; what lies on it stays visible. */
    private void drawHorizontalAxis() {
        char[] bottom = cells[ROWS - 1];
        for (int x = 0; x < width; x++) {
            bottom[x] = bottom[x] == ' ' ? glyph(TextGlyph.HORIZONTAL) : bottom[x];
        }
        for (int epoch = labelEvery(); epoch <= epochs; epoch += labelEvery()) {
            int x = column(epoch);
            bottom[x] = bottom[x] == glyph(TextGlyph.HORIZONTAL) ? glyph(TextGlyph.HORIZONTAL_TICK) : bottom[x];
        }
    }

    private String horizontalLabels() {
        StringBuilder labels = new StringBuilder(" ".repeat(LEFT + width + RIGHT));
        for (int epoch = 0; epoch <= epochs; epoch += labelEvery()) {
            String label = Integer.toString(epoch);
            int at = LEFT + column(epoch) - (label.length() - 1) / 2;
            labels.replace(at, at + label.length(), label);
        }
        return labels.toString().stripTrailing() + EPOCH;
    }

    private String legend(RunPoint last) {
        String both = width >= NARROW ? "   " + terminal.glyph(TextGlyph.BOTH) + " both" : "";
        return String.format(
                Locale.ROOT,
                "%s%s train %.4f   %s test %.4f%s",
                " ".repeat(LEFT),
                colored(terminal.glyph(TextGlyph.TRAIN)),
                last.trainAccuracy(),
                colored(terminal.glyph(TextGlyph.TEST)),
                last.testAccuracy(),
                both);
    }

    /** 1, 2 or 5 times a power of ten, so that the labels below the axis have room. */
    private int labelEvery() {
        for (int power = 1; ; power *= 10) {
            for (int factor : new int[] {1, 2, 5}) {
                if ((long) epochs * COLUMNS_PER_LABEL <= (long) width * power * factor) {
                    return power * factor;
                }
            }
        }
    }

    private int column(int epoch) {
        return (int) Math.round((double) Math.min(epoch, epochs) / epochs * (width - 1));
    }

    private static int row(double accuracy) {
        double inside = Math.max(0, Math.min(1, accuracy));
        return (int) Math.round((1 - inside) * (ROWS - 1));
    }

    private char glyph(TextGlyph glyph) {
        return terminal.glyph(glyph).charAt(0);
    }

    private static String padded(String label) {
        return " ".repeat(LEFT - 2 - label.length()) + label + " ";
    }

    private String colored(String text) {
        if (!terminal.ansi()) {
            return text;
        }
        return text.replace(terminal.glyph(TextGlyph.TRAIN), Ansi.BLUE.of(terminal.glyph(TextGlyph.TRAIN)))
                .replace(terminal.glyph(TextGlyph.TEST), Ansi.ORANGE.of(terminal.glyph(TextGlyph.TEST)))
                .replace(terminal.glyph(TextGlyph.BETWEEN), Ansi.FAINT.of(terminal.glyph(TextGlyph.BETWEEN)));
    }
}
