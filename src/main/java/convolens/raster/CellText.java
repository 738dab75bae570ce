package convolens.raster;

/**
 * How the numbers of one matrix are written into cells: all with the same decimals and the same size, so that nothing
 * jitters. Where even few digits do not fit, the cells are coloured instead.
 *
 * @param decimals digits after the decimal sign
 * @param size of the type; 0 where numbers do not fit
 */
public record CellText(int decimals, double size) {
    /** Cells that are coloured because numbers do not fit. */
    public static final CellText NONE = new CellText(0, 0);

    /** The largest type, on a stage of the default size. */
    public static final double LARGEST = 16;

    /** Type from this on is read with ease. */
    public static final double READABLE = 11;

    /** The side of a cell in which a digit can be read with ease. */
    private static final int READABLE_CELL = 20;

    /** The share of a cell's height that type may have, where less could not be read with ease. */
    private static final double LARGEST_SHARE = 0.56;

    /** Type below this cannot be read. */
    public static final double SMALLEST = 8.5;

    /** A stage that is filled is shown larger as a whole. */
    private static final double SMALLEST_FILLED = 8;

    private static final double SHARE = 0.46;
    private static final double FILLED = 0.56;
    private static final int SIGNIFICANT = 3;
    /** The share of a cell that stays free beside a number. */
    public static final double AIR = 0.16;

    /** Whether numbers are written. */
    public boolean fits() {
        return size > 0;
    }

    /**
     * The most telling form that fits a cell: whole numbers without decimals; others with about three digits, fewer where
     * the cell is small.
     */
    public static CellText fit(float[] values, double cell) {
        return fit(values, cell, 1);
    }

    /**
     * {@link #fit(float[], double)} on a stage of another size.
     *
     * @param scale by which type may become larger than on a stage of the default size; no less than 1 counts
     */
    public static CellText fit(float[] values, double cell, double scale) {
        return fit(values, 0, values.length, cell, new Limits(SHARE, SMALLEST, LARGEST * Math.max(1, scale)));
    }

    /**
     * The form for a matrix that is to be read number by number: rather fewer digits than type that is hard to read, as far
     * as a cell allows.
     */
    public static CellText readable(float[] values, double cell, double scale) {
        double largest = LARGEST * Math.max(1, scale);
        for (Limits easy :
                new Limits[] {new Limits(SHARE, READABLE, largest), new Limits(LARGEST_SHARE, READABLE, READABLE)}) {
            CellText form = fit(values, 0, values.length, cell, easy);
            if (form.fits()) {
                return form;
            }
        }
        CellText best = NONE;
        for (double smallest = SMALLEST; smallest < READABLE; smallest += 0.5) {
            CellText form = fit(values, 0, values.length, cell, new Limits(SHARE, smallest, largest));
            best = form.fits() ? form : best;
        }
        return best;
    }

    /** The smallest cell in which these values can be read with ease; no more than twice the side of a plain digit's. */
    public static int readableCell(float[] values) {
        int cell = READABLE_CELL;
        while (cell < 2 * READABLE_CELL && readable(values, cell, 1).size() < READABLE) {
            cell++;
        }
        return cell;
    }

    /** The same as large as cells allow, to be read from the back of a room. */
    public static CellText fill(float[] values, double cell) {
        return fit(values, 0, values.length, cell, new Limits(FILLED, SMALLEST_FILLED, Double.POSITIVE_INFINITY));
    }

    /** {@link #fit(float[], double)} for a part of an array. */
    public static CellText fit(float[] values, int from, int count, double cell) {
        return fit(values, from, count, cell, new Limits(SHARE, SMALLEST, LARGEST));
    }

    /** The largest type as a share of the cell's height; the smallest and the largest absolutely. */
    private record Limits(double share, double smallest, double largest) {}

    private static CellText fit(float[] values, int from, int count, double cell, Limits limits) {
        boolean whole = true;
        boolean negative = false;
        float max = 0;
        for (int i = from; i < from + count; i++) {
            float value = values[i];
            if (Float.isFinite(value)) {
                whole &= value == Math.rint(value);
                negative |= value < 0;
                max = Math.max(max, Math.abs(value));
            }
        }
        int before = max < 10 ? 1 : (int) Math.log10(max) + 1;
        int min = whole ? 0 : max < 10 ? 1 : 0;
        for (int decimals = whole ? 0 : Math.max(min, SIGNIFICANT - before); decimals >= min; decimals--) {
            int glyphs = whole(max, decimals) + (decimals > 0 ? decimals + 1 : 0) + (negative ? 1 : 0);
            double size = Math.min(
                    limits.largest, Math.min(cell * limits.share, (cell - Math.max(4, cell * AIR)) / glyphs / 0.6));
            if (size >= limits.smallest) {
                return new CellText(decimals, size);
            }
        }
        return NONE;
    }

    /** The characters before the decimal sign of a number that is rounded; thousands are grouped from 10,000 on. */
    private static int whole(float max, int decimals) {
        double rounded = max + 0.5 * Math.pow(10, -decimals);
        int digits = rounded < 10 ? 1 : (int) Math.log10(rounded) + 1;
        return max < 10_000 ? digits : digits + (digits - 1) / 3;
    }
}
