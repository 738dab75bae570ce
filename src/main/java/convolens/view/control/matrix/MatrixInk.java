package convolens.view.control.matrix;

import convolens.raster.CellFormat;
import convolens.raster.CellText;
import convolens.raster.NumberText;
import convolens.view.paint.Typography;

/**
 * How the numbers of a matrix are written: one format and one size for all of them.
 *
 * @param size of the font; 0 where numbers would be too small to read
 */
record MatrixInk(CellFormat format, double size, NumberText numbers) {
    private static final double BASE = 4;
    private static final double SHARE = 0.28;

    /** The largest legible writing with which the widest number fits a cell, with fewer digits if need be. */
    static MatrixInk fit(MatrixValues values, double cell, boolean signed, NumberText numbers) {
        CellFormat format = CellFormat.of(values.data(), values.offset(), values.size(), signed);
        double wanted = BASE + cell * SHARE;
        while (true) {
            int characters = format.width(values.data(), values.offset(), values.size(), numbers);
            double widest = cell * (1 - CellText.AIR) / (characters * Typography.monoAdvance(10) / 10);
            double size = Math.floor(2 * Math.min(Math.min(wanted, CellText.LARGEST), widest)) / 2;
            if (size >= CellText.SMALLEST) {
                return new MatrixInk(format, size, numbers);
            }
            CellFormat shorter = format.shorter();
            boolean tells = shorter != null && shorter.tells(values.data(), values.offset(), values.size());
            if (!tells || wanted < CellText.SMALLEST) {
                return new MatrixInk(format, 0, numbers);
            }
            format = shorter;
        }
    }

    boolean isLegible() {
        return size > 0;
    }

    String text(float value) {
        return format.text(value, numbers);
    }
}
