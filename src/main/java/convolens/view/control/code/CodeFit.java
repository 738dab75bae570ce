package convolens.view.control.code;

import convolens.view.paint.Typography;
import java.util.List;

/**
 * How large the letters of some lines may be in a width, and into which rows they are broken there. Lines that are too
 * long are first written smaller, then broken.
 *
 * @param lines the lines
 * @param notes the length of each line's note, 0 for none
 */
record CodeFit(List<String> lines, int[] notes) {
    static final double SIZE = 13;
    static final double MIN_SIZE = 11;
    static final double LEADING = 1.55;

    /** The glyph columns before the code: a blank, the number, two blanks. */
    int gutter() {
        return Integer.toString(lines.size()).length() + 3;
    }

    /** The width in which every line stands in one row, in letters of the full size. */
    double fullWidth() {
        return columns() * Typography.monoAdvance(SIZE);
    }

    /** The largest size of letters with which no line is broken, but not less than the least. */
    double sizeFor(double width) {
        double fitting = SIZE;
        while (fitting > MIN_SIZE && columns() * Typography.monoAdvance(fitting) > width) {
            fitting -= 0.5;
        }
        return fitting;
    }

    /** The rows in a width, in letters of a size. */
    CodeRows rowsFor(double width, double letters) {
        int columns = (int) Math.floor(width / Typography.monoAdvance(letters)) - gutter();
        return CodeRows.of(lines, notes, columns);
    }

    /** The height of a row, in letters of a size. */
    static double rowHeight(double letters) {
        return Math.rint(letters * LEADING);
    }

    private int columns() {
        return gutter() + CodeRows.columnsFor(lines, notes);
    }
}
