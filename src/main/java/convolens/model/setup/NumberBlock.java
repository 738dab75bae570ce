package convolens.model.setup;

import convolens.model.setup.Refusal.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A rectangle of numbers from a spreadsheet (tabs between the cells) or from a NumPy print ({@code [[1 2] [3 4]]}, with or
 * without {@code array(…)} or {@code np.float32(…)}). Rows of plain numbers, separated by commas, semicolons or spaces, are
 * understood too, and so are commas for decimal points. Where a comma could be either, there are two {@link #readings}.
 */
public final class NumberBlock {
    private static final int LONGEST_TEXT = 200_000;
    private static final Pattern WRAPPING = Pattern.compile(
            "(np\\.|numpy\\.)?(array|tensor|float(16|32|64)|u?int(8|16|32|64)|bool_?)\\(|,?\\s*(dtype|device|requires_grad)\\s*=\\s*[\\w.:'\"]+|\\)");

    private final float[][] rows;

    private NumberBlock(float[][] rows) {
        this.rows = rows;
    }

    /** The number of rows, at least 1. */
    public int height() {
        return rows.length;
    }

    /** The number of columns, at least 1. */
    public int width() {
        return rows[0].length;
    }

    /** A number. */
    public float at(int row, int column) {
        return rows[row][column];
    }

    /**
     * How a block can be read: in one way or, where commas may stand between numbers or in them, in two. "0,5" and "1,25" on
     * two lines are two rows of two numbers or two numbers with decimals.
     *
     * @param decimalComma whether commas in numbers come first, as the user's country writes them
     * @throws RefusedException if the text is no such block; its notice says what and where
     */
    public static List<NumberBlock> readings(String text, boolean decimalComma) throws RefusedException {
        List<String> texts = DecimalCommas.readings(text, decimalComma);
        List<NumberBlock> readings = new ArrayList<>();
        RefusedException refused = null;
        for (String reading : texts) {
            try {
                readings.add(parse(reading));
            } catch (RefusedException e) {
                refused = refused == null ? e : refused;
            }
        }
        if (readings.isEmpty() && refused != null) {
            throw refused;
        }
        return readings;
    }

    /** Rows in lines, numbers separated by tabs: what {@link #parse} reads as this block. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (float[] row : rows) {
            for (int column = 0; column < row.length; column++) {
                text.append(column == 0 ? "" : "\t").append(row[column]);
            }
            text.append('\n');
        }
        return text.toString();
    }

    /**
     * Reads a block of at most {@value Limits#SIZE} rows and columns.
     *
     * @throws RefusedException if the text is no such block; its notice says what and where
     */
    public static NumberBlock parse(String text) throws RefusedException {
        if (text.length() > LONGEST_TEXT) {
            throw new RefusedException(Reason.BLOCK_TOO_LARGE, Limits.SIZE);
        }
        List<String[]> cells = text.indexOf('[') >= 0 ? printed(text) : lines(text);
        if (cells.isEmpty()) {
            throw new RefusedException(Reason.NOTHING_TO_PASTE);
        }
        if (cells.size() > Limits.SIZE || cells.get(0).length > Limits.SIZE) {
            throw new RefusedException(Reason.BLOCK_TOO_LARGE, Limits.SIZE);
        }
        float[][] rows = new float[cells.size()][];
        for (int row = 0; row < rows.length; row++) {
            String[] entries = cells.get(row);
            if (entries.length != cells.get(0).length) {
                throw new RefusedException(Reason.BLOCK_RAGGED, row + 1, entries.length, cells.get(0).length);
            }
            rows[row] = new float[entries.length];
            for (int column = 0; column < entries.length; column++) {
                rows[row][column] = entry(entries[column], row, column);
            }
        }
        return new NumberBlock(rows);
    }

    /**
     * Reads one number, as typed into a cell.
     *
     * @throws RefusedException if it is none, or its magnitude is beyond {@link Limits#VALUE}
     */
    public static float number(String typed) throws RefusedException {
        String text = typed.strip().replace('−', '-');
        boolean plain = text.length() <= 40 && text.matches("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");
        if (!plain) {
            throw new RefusedException(Reason.NOT_A_NUMBER, shortened(text));
        }
        float value = Float.parseFloat(text);
        if (Math.abs(value) > Limits.VALUE) {
            throw new RefusedException(Reason.NUMBER_TOO_LARGE, shortened(text), (int) Limits.VALUE);
        }
        return value == 0 ? 0 : value;
    }

    private static float entry(String text, int row, int column) throws RefusedException {
        try {
            return number(text);
        } catch (RefusedException e) {
            if (e.refusal().reason() == Reason.NUMBER_TOO_LARGE) {
                throw e;
            }
            throw new RefusedException(Reason.BLOCK_NOT_A_NUMBER, row + 1, column + 1, shortened(text));
        }
    }

    private static List<String[]> lines(String text) throws RefusedException {
        List<String[]> rows = new ArrayList<>();
        String separator = text.indexOf('\t') >= 0 ? "\t" : text.indexOf(';') >= 0 ? ";" : "\\s*,\\s*|\\s+";
        for (String line : text.split("\\R")) {
            if (!line.isBlank()) {
                rows.add((separator.equals("\t") ? line : line.strip()).split(separator, -1));
            }
        }
        return rows;
    }

    private static List<String[]> printed(String text) throws RefusedException {
        if (text.contains("...")) {
            throw new RefusedException(Reason.BLOCK_SHORTENED);
        }
        String bare = WRAPPING.matcher(text).replaceAll(" ");
        List<String[]> rows = new ArrayList<>();
        StringBuilder row = new StringBuilder();
        int depth = 0;
        int deepest = 0;
        for (char c : bare.toCharArray()) {
            if (c == '[') {
                deepest = Math.max(deepest, ++depth);
                requirePlain(row);
            } else if (c == ']') {
                if (--depth < 0) {
                    throw new RefusedException(Reason.BLOCK_BRACKETS);
                }
                if (!row.toString().replace(',', ' ').isBlank()) {
                    rows.add(row.toString().strip().split("\\s*,\\s*|\\s+"));
                }
                row.setLength(0);
            } else {
                row.append(c);
            }
        }
        if (depth != 0) {
            throw new RefusedException(Reason.BLOCK_BRACKETS);
        }
        if (deepest > 2 && !(rows.isEmpty())) {
            throw new RefusedException(Reason.BLOCK_TOO_DEEP);
        }
        requirePlain(row);
        return rows;
    }

    /** Between the rows of a print there is at most a comma. */
    private static void requirePlain(StringBuilder between) throws RefusedException {
        String text = between.toString().replace(',', ' ').strip();
        if (!text.isEmpty()) {
            throw new RefusedException(Reason.NOT_A_NUMBER, shortened(text));
        }
        between.setLength(0);
    }

    private static String shortened(String text) {
        return text.length() <= 20 ? text : text.substring(0, 19) + "…";
    }
}
