package convolens.view.control.code;

import java.util.ArrayList;
import java.util.List;

/**
 * How lines of code are broken into rows where they are too long, measured in glyphs, which are all equally wide. A
 * continued line goes on further right than it began; a note stands at the right end of a line's last row, or in a row of
 * its own if there is no room.
 *
 * @param rows the rows, from top to bottom
 */
record CodeRows(List<Row> rows) {
    private static final int HANGING = 4;
    private static final int NOTE_GAP = 2;

    /**
     * A row.
     *
     * @param line the line, counted from 0
     * @param from where the part of the line begins that stands in this row
     * @param to where it ends, exclusive
     * @param column the glyph column at which it begins
     * @param note whether the line's note stands in this row
     */
    record Row(int line, int from, int to, int column, boolean note) {}

    /**
     * Breaks lines.
     *
     * @param lines the lines
     * @param notes the length of each line's note, 0 for none
     * @param columns how many glyphs fit into a row
     */
    static CodeRows of(List<String> lines, int[] notes, int columns) {
        int width = Math.max(8, columns);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            int from = 0;
            int column = 0;
            while (line.length() - from > width - column) {
                int to = breakAfter(line, from, from + width - column);
                rows.add(new Row(i, from, to, column, false));
                int indent = line.length() - line.stripLeading().length();
                column = Math.min(indent + HANGING, width * 2 / 3);
                from = to;
                while (from < line.length() && line.charAt(from) == ' ') {
                    from++;
                }
            }
            int end = column + line.length() - from;
            boolean beside = notes[i] > 0 && end + NOTE_GAP + notes[i] <= width;
            rows.add(new Row(i, from, line.length(), column, beside));
            if (notes[i] > 0 && !beside) {
                rows.add(new Row(i, line.length(), line.length(), 0, true));
            }
        }
        return new CodeRows(List.copyOf(rows));
    }

    /** How many glyphs the lines and notes need to stand in one row each. */
    static int columnsFor(List<String> lines, int[] notes) {
        int columns = 0;
        for (int i = 0; i < lines.size(); i++) {
            columns = Math.max(columns, lines.get(i).length() + (notes[i] > 0 ? NOTE_GAP + notes[i] : 0));
        }
        return columns;
    }

    /** The first row of a line. */
    int firstOf(int line) {
        int row = 0;
        while (row < rows.size() - 1 && rows.get(row).line() < line) {
            row++;
        }
        return row;
    }

    /** The row after the last one of a line. */
    int endOf(int line) {
        int row = firstOf(line);
        while (row < rows.size() && rows.get(row).line() == line) {
            row++;
        }
        return row;
    }

    /** A good place for a break: after a blank, a comma or an opening bracket, else where the room ends. */
    private static int breakAfter(String line, int from, int limit) {
        int first = from;
        while (first < limit && line.charAt(first) == ' ') {
            first++;
        }
        for (int at = limit; at > first + 1; at--) {
            if (" ,([{".indexOf(line.charAt(at - 1)) >= 0) {
                return at;
            }
        }
        return limit;
    }
}
