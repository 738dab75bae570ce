package convolens.data.source;

import convolens.data.DataException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * What the first lines of a table show.
 *
 * @param hasHeader whether the first line names the columns
 * @param columns how many there are
 * @param isLabelLast whether the last column rather than the first looks like labels: it is text or called a label, or its
 *     values are few and leave none out, while the other column is that of a corner's pixels
 */
record CsvShape(Path file, boolean hasHeader, int columns, boolean isLabelLast) {
    private static final int LINES = 2_000;
    private static final int MOST_COLUMNS = 1 << 20;
    private static final int LEAST_COLUMNS = 17;
    private static final String NAMES = "label|class|target|y|digit|emotion|answer|category";

    /** One column at an end of the table, as far as it was seen. */
    private static final class Column {
        private final Set<String> values = new HashSet<>();
        private String heading = "";
        private boolean text;
        private double most;

        void see(CsvLines lines) {
            double number = lines.number();
            text |= Double.isNaN(number);
            most = Math.max(most, number);
            values.add(lines.text());
        }

        /** How much it looks like labels. */
        int score() {
            if (text) {
                return 8;
            }
            boolean dense = values.size() > 1 && values.size() >= most && most < 1000;
            return (heading.matches(NAMES) ? 4 : 0) + (dense ? 2 : 0) + (values.size() > 1 ? 1 : 0);
        }
    }

    /**
     * Looks at a table.
     *
     * @throws DataException if it cannot be read
     */
    static CsvShape of(Path file) throws DataException {
        try (CsvLines lines = CsvLines.open(file)) {
            Column first = new Column();
            Column last = new Column();
            int columns = 0;
            boolean header = false;
            for (int row = 0; row < LINES && lines.next(); row++) {
                int column = 1;
                int words = 0;
                String start = lines.text();
                boolean startsWithNumber = !Double.isNaN(lines.number());
                if (row > 0) {
                    first.see(lines);
                }
                while (!lines.isLineEnd() && lines.next()) {
                    column++;
                    words += Double.isNaN(lines.number()) ? 1 : 0;
                    if (column > MOST_COLUMNS) {
                        throw lines.at("expected at most " + MOST_COLUMNS + " values");
                    }
                }
                if (row > 0) {
                    last.see(lines);
                } else {
                    columns = column;
                    // a line of data has at most one word, its label; names such as "0, 0.1, 0.2" are numbers, too
                    header = words > 1 || (!startsWithNumber && words == 1);
                    first.heading = header ? start.toLowerCase(Locale.ROOT) : "";
                    last.heading = header ? lines.text().toLowerCase(Locale.ROOT) : "";
                }
            }
            return new CsvShape(file, header, columns, last.score() > first.score());
        }
    }

    /** Whether there are enough columns for images. */
    boolean isTable() {
        return columns >= LEAST_COLUMNS;
    }
}
