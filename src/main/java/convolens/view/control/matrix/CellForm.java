package convolens.view.control.matrix;

import convolens.raster.CellFormat;
import convolens.raster.CellText;
import convolens.raster.NumberText;
import convolens.view.paint.Typography;

/**
 * How the numbers of a matrix are written: one format and one size for all of them.
 *
 * @param size of the font; 0 where numbers would be too small to read
 * @param tellsSmall whether a number that would be written as 0 although it is none is written as a power of ten
 */
record CellForm(CellFormat format, double size, boolean tellsSmall, NumberText numbers) {
    private static final double BASE = 4;
    private static final double SHARE = 0.28;

    /** Up to this one type has the size of all other type; in a larger one it grows along. */
    private static final double DEFAULT_CELL = 56;

    /** What is written into a cell whose value is not to be seen. */
    static final String HIDDEN = "?";

    static CellForm none(NumberText numbers) {
        return new CellForm(new CellFormat(0, false), 0, false, numbers);
    }

    /** The largest legible writing with which the widest number of a matrix fits a cell. */
    static CellForm fit(Matrix matrix, MatrixLook look, double cell) {
        return switch (look.digits()) {
            case FEW -> few(matrix, look.numbers(), cell);
            case TELLING -> telling(matrix.extremes(), cell, false, look.numbers());
            case SIGNED -> telling(matrix.extremes(), cell, true, look.numbers());
        };
    }

    private static CellForm few(Matrix matrix, NumberText numbers, double cell) {
        double scale = cell / DEFAULT_CELL;
        CellText text = matrix.isSmall()
                ? CellText.readable(matrix.extremes(), cell, scale)
                : CellText.fit(matrix.extremes(), cell, scale);
        return new CellForm(new CellFormat(text.decimals(), false), text.size(), matrix.tellsSmall(), numbers);
    }

    /** With fewer digits if need be, but not so few that nothing is left to tell from zero. */
    private static CellForm telling(float[] values, double cell, boolean signed, NumberText numbers) {
        CellFormat format = CellFormat.of(values, 0, values.length, signed);
        double wanted = BASE + cell * SHARE;
        while (true) {
            int characters = format.width(values, 0, values.length, numbers);
            double widest = cell * (1 - CellText.AIR) / (characters * Typography.monoAdvance(10) / 10);
            double size = Math.floor(2 * Math.min(Math.min(wanted, CellText.LARGEST), widest)) / 2;
            if (size >= CellText.SMALLEST) {
                return new CellForm(format, size, false, numbers);
            }
            CellFormat shorter = format.shorter();
            if (shorter == null || !shorter.tells(values, 0, values.length) || wanted < CellText.SMALLEST) {
                return new CellForm(format, 0, false, numbers);
            }
            format = shorter;
        }
    }

    /** Whether numbers are written. */
    boolean fits() {
        return size > 0;
    }

    String text(float value) {
        boolean lost = tellsSmall && value != 0 && Math.abs(value) < 0.5 * Math.pow(10, -format.decimals());
        return lost ? numbers.scientific(value, 1) : format.text(value, numbers);
    }
}
