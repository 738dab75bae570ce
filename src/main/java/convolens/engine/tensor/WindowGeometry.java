package convolens.engine.tensor;

/**
 * Where a window of a convolution or pooling lies: the only window arithmetic of the program.
 *
 * <pre>
 * OH = ⌊(H + 2·PY − FH) / SY⌋ + 1
 * OW = ⌊(W + 2·PX − FW) / SX⌋ + 1            (equation 7.1)
 * </pre>
 *
 * <p>Windows are numbered row by row: window {@code w} writes output cell (w / OW, w mod OW) and, for sample n, is row
 * n·OH·OW + w of the im2col matrix. Rows and columns of the input are counted without the padding, so a padding cell has
 * a negative index or one past the end. Source: sections 7.2.2–7.2.5.
 *
 * @param height input rows H, at least 1
 * @param width input columns W, at least 1
 * @param filterHeight window rows FH, at least 1
 * @param filterWidth window columns FW, at least 1
 * @param strideY vertical stride SY, at least 1
 * @param strideX horizontal stride SX, at least 1
 * @param paddingY rows of padding above and below PY, at least 0
 * @param paddingX columns of padding left and right PX, at least 0
 */
public record WindowGeometry(
        int height,
        int width,
        int filterHeight,
        int filterWidth,
        int strideY,
        int strideX,
        int paddingY,
        int paddingX) {

    /**
     * @throws IllegalArgumentException if an extent is out of its range or the window does not fit the padded input; the
     *     message says what would fit; or if the padded input has more than 2³¹ − 1 cells
     */
    public WindowGeometry {
        requireAtLeast("input height", height, 1);
        requireAtLeast("input width", width, 1);
        requireAtLeast("filter height", filterHeight, 1);
        requireAtLeast("filter width", filterWidth, 1);
        requireAtLeast("vertical stride", strideY, 1);
        requireAtLeast("horizontal stride", strideX, 1);
        requireAtLeast("vertical padding", paddingY, 0);
        requireAtLeast("horizontal padding", paddingX, 0);
        requireFits("height", height, paddingY, filterHeight);
        requireFits("width", width, paddingX, filterWidth);
        long paddedHeight = height + 2L * paddingY;
        long paddedWidth = width + 2L * paddingX;
        if (paddedHeight > Integer.MAX_VALUE / paddedWidth) {
            throw new IllegalArgumentException("an input of " + height + "×" + width + " with a padding of " + paddingY
                    + " and " + paddingX + " has more cells than one array can hold");
        }
    }

    /** The geometry of a square window with one stride and one padding for both axes. */
    public static WindowGeometry square(int height, int width, int filter, int stride, int padding) {
        return new WindowGeometry(height, width, filter, filter, stride, stride, padding, padding);
    }

    /** Output rows OH (equation 7.1). */
    public int outputHeight() {
        return (height + 2 * paddingY - filterHeight) / strideY + 1;
    }

    /** Output columns OW (equation 7.1). */
    public int outputWidth() {
        return (width + 2 * paddingX - filterWidth) / strideX + 1;
    }

    /** The number of windows over one channel: OH·OW. */
    public int windows() {
        return outputHeight() * outputWidth();
    }

    /** The number of cells in a window: FH·FW. */
    public int cells() {
        return filterHeight * filterWidth;
    }

    /** Whether the division in equation 7.1 leaves no remainder for the rows. */
    public boolean dividesRows() {
        return rowsLeftOver() == 0;
    }

    /** Whether the division in equation 7.1 leaves no remainder for the columns. */
    public boolean dividesColumns() {
        return columnsLeftOver() == 0;
    }

    /** Rows at the bottom of the padded input that no window reaches because the division leaves a remainder. */
    public int rowsLeftOver() {
        return (height + 2 * paddingY - filterHeight) % strideY;
    }

    /** Columns at the right of the padded input that no window reaches because the division leaves a remainder. */
    public int columnsLeftOver() {
        return (width + 2 * paddingX - filterWidth) % strideX;
    }

    /** The output row that a window writes. */
    public int outputRow(int window) {
        return window / outputWidth();
    }

    /** The output column that a window writes. */
    public int outputColumn(int window) {
        return window % outputWidth();
    }

    /** The window that writes an output cell. */
    public int window(int outputRow, int outputColumn) {
        return outputRow * outputWidth() + outputColumn;
    }

    /** The input row of the window's first cell: outputRow·SY − PY, negative in the padding. */
    public int top(int outputRow) {
        return outputRow * strideY - paddingY;
    }

    /** The input column of the window's first cell: outputColumn·SX − PX, negative in the padding. */
    public int left(int outputColumn) {
        return outputColumn * strideX - paddingX;
    }

    /** Whether an input position is a padding cell: within the padded input but not in the input itself. */
    public boolean isPadding(int row, int column) {
        return row < 0 || row >= height || column < 0 || column >= width;
    }

    /** The first output row whose window covers an input row; past {@link #lastOutputRow} if there is none. */
    public int firstOutputRow(int row) {
        return first(row + paddingY, strideY, filterHeight);
    }

    /** The last output row whose window covers an input row. */
    public int lastOutputRow(int row) {
        return last(row + paddingY, strideY, outputHeight());
    }

    /** The first output column whose window covers an input column; past {@link #lastOutputColumn} if none. */
    public int firstOutputColumn(int column) {
        return first(column + paddingX, strideX, filterWidth);
    }

    /** The last output column whose window covers an input column. */
    public int lastOutputColumn(int column) {
        return last(column + paddingX, strideX, outputWidth());
    }

    /**
     * Whether an input row lies under a row of the filter in a row of windows.
     *
     * @param outputRow the row of windows; -1 for any
     * @param filterRow the row of the filter; -1 for any
     */
    public boolean meetsRow(int row, int outputRow, int filterRow) {
        int first = outputRow < 0 ? firstOutputRow(row) : outputRow;
        int last = outputRow < 0 ? lastOutputRow(row) : outputRow;
        return meets(row + paddingY, first, last, strideY, filterHeight, filterRow);
    }

    /** {@link #meetsRow} for columns. */
    public boolean meetsColumn(int column, int outputColumn, int filterColumn) {
        int first = outputColumn < 0 ? firstOutputColumn(column) : outputColumn;
        int last = outputColumn < 0 ? lastOutputColumn(column) : outputColumn;
        return meets(column + paddingX, first, last, strideX, filterWidth, filterColumn);
    }

    private static boolean meets(int padded, int first, int last, int stride, int extent, int wanted) {
        for (int output = first; output <= last; output++) {
            int inFilter = padded - output * stride;
            if (inFilter >= 0 && inFilter < extent && (wanted < 0 || wanted == inFilter)) {
                return true;
            }
        }
        return false;
    }

    /** In how many windows an input cell is used: how often im2col copies it. */
    public int uses(int row, int column) {
        int rows = lastOutputRow(row) - firstOutputRow(row) + 1;
        int columns = lastOutputColumn(column) - firstOutputColumn(column) + 1;
        return Math.max(rows, 0) * Math.max(columns, 0);
    }

    private static int first(int padded, int stride, int filter) {
        return Math.max(0, Math.floorDiv(padded - filter, stride) + 1);
    }

    private static int last(int padded, int stride, int outputs) {
        return Math.min(outputs - 1, Math.floorDiv(padded, stride));
    }

    private static void requireAtLeast(String what, int value, int min) {
        if (value < min) {
            throw new IllegalArgumentException("the " + what + " must be at least " + min + ", but is " + value);
        }
    }

    private static void requireFits(String axis, int extent, int padding, int filter) {
        if (filter > extent + 2L * padding) {
            throw new IllegalArgumentException(
                    "a filter of " + axis + " " + filter + " does not fit an input of " + axis + " " + extent
                            + " with padding " + padding + ": at most " + (extent + 2L * padding) + " would fit");
        }
    }
}
