package convolens.cli.terminal;

import java.util.ArrayList;
import java.util.List;

/** Rows of cells, lined up: the first column to the left, the others to the right. */
public final class TextTable {
    private static final String GAP = "  ";

    private final List<List<String>> rows = new ArrayList<>();
    private final String gap;

    /** A table with two spaces between columns. */
    public TextTable() {
        this(GAP);
    }

    /** A table with this between columns. */
    public TextTable(String gap) {
        this.gap = gap;
    }

    /** Adds a row at the bottom; all rows have as many cells. */
    public void add(List<String> row) {
        rows.add(List.copyOf(row));
    }

    /** The table's lines, without line ends. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < row.size(); column++) {
                String space = " ".repeat(width(column) - width(row.get(column)));
                line.append(column == 0 ? row.get(0) + space : gap + space + row.get(column));
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    private int width(int column) {
        return rows.stream().mapToInt(row -> width(row.get(column))).max().orElse(0);
    }

    /** How many cells of a terminal a text takes: Hangul, kana and Chinese characters take two each. */
    static int width(String text) {
        return text.codePoints().map(TextTable::cells).sum();
    }

    private static int cells(int c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        boolean wide = (c >= 0x1100 && c <= 0x115F)
                || (c >= 0x2E80 && c <= 0xA4CF)
                || (c >= 0xAC00 && c <= 0xD7A3)
                || (c >= 0xF900 && c <= 0xFAFF)
                || (c >= 0xFE30 && c <= 0xFE6F)
                || (c >= 0xFF00 && c <= 0xFF60)
                || (c >= 0x1F300 && c <= 0x1FAFF)
                || (c >= 0x20000 && c <= 0x3FFFD);
        return wide ? 2 : 1;
    }
}
