package convolens.engine.tensor;

/**
 * Where a window of a convolution or pooling lies: the only window arithmetic of the program.
 *
 * <pre>
 * OH = ⌊(H + PY + PY' − DY·(FH − 1) − 1) / SY⌋ + 1
 * OW = ⌊(W + PX + PX' − DX·(FW − 1) − 1) / SX⌋ + 1
 * </pre>
 *
 * with PY rows of padding above and PY' below, PX columns left and PX' right, and dilation D: equation 7.1 where D is 1 and
 * opposite paddings are alike. A window that rounds up ({@link Window#ceil}) has ⌈ ⌉ there, but no window begins behind the
 * last row or column of the input, as in PyTorch; what the last one has beyond the padding does not exist.
 *
 * <p>Windows are numbered row by row: window {@code w} writes output cell (w / OW, w mod OW) and, for sample n, is row
 * n·OH·OW + w of the im2col matrix. Rows and columns of the input are counted without the padding, so a padding cell has
 * a negative index or one past the end. Source: sections 7.2.2–7.2.5; Dumoulin and Visin, "A guide to convolution
 * arithmetic for deep learning" (2016), for dilation.
 *
 * @param height input rows H, at least 1
 * @param width input columns W, at least 1
 * @param window extents FH and FW, strides SY and SX, paddings, dilations
 */
public record WindowGeometry(int height, int width, Window window) {

    /**
     * @throws IllegalArgumentException if an extent is out of its range or the window does not fit the padded input; the
     *     message says what would fit; or if the padded input has more than 2³¹ − 1 cells
     */
    public WindowGeometry {
        SidePadding padding = window.padding();
        WindowAxis.ofRows(height, window).require("height", "vertical");
        WindowAxis.ofColumns(width, window).require("width", "horizontal");
        long paddedHeight = (long) height + padding.top() + padding.bottom();
        long paddedWidth = (long) width + padding.left() + padding.right();
        if (paddedHeight > Integer.MAX_VALUE / paddedWidth) {
            throw new IllegalArgumentException("an input of " + height + "×" + width + " with a padding of "
                    + padding.top() + " and " + padding.left() + " has more cells than one array can hold");
        }
    }

    /** The geometry of a window as in the chapter: no gaps, opposite paddings alike. */
    public WindowGeometry(
            int height,
            int width,
            int filterHeight,
            int filterWidth,
            int strideY,
            int strideX,
            int paddingY,
            int paddingX) {
        this(height, width, new Window(filterHeight, filterWidth, strideY, strideX, paddingY, paddingX));
    }

    /** The geometry of a square window with one stride and one padding for both axes. */
    public static WindowGeometry square(int height, int width, int filter, int stride, int padding) {
        return new WindowGeometry(height, width, filter, filter, stride, stride, padding, padding);
    }

    /** Window rows FH. */
    public int filterHeight() {
        return window.height();
    }

    /** Window columns FW. */
    public int filterWidth() {
        return window.width();
    }

    /** Vertical stride SY. */
    public int strideY() {
        return window.strideY();
    }

    /** Horizontal stride SX. */
    public int strideX() {
        return window.strideX();
    }

    /** Rows of padding above PY. */
    public int paddingY() {
        return window.padding().top();
    }

    /** Columns of padding on the left PX. */
    public int paddingX() {
        return window.padding().left();
    }

    /** Vertical dilation DY. */
    public int dilationY() {
        return window.dilationY();
    }

    /** Horizontal dilation DX. */
    public int dilationX() {
        return window.dilationX();
    }

    /** Rows of the input with its padding. */
    public int paddedHeight() {
        return height + window.padding().top() + window.padding().bottom();
    }

    /** Columns of the input with its padding. */
    public int paddedWidth() {
        return width + window.padding().left() + window.padding().right();
    }

    /** Output rows OH (equation 7.1). */
    public int outputHeight() {
        SidePadding p = window.padding();
        return WindowAxis.outputs(
                height, window.height(), window.strideY(), p.top(), p.bottom(), window.dilationY(), window.ceil());
    }

    /** Output columns OW (equation 7.1). */
    public int outputWidth() {
        SidePadding p = window.padding();
        return WindowAxis.outputs(
                width, window.width(), window.strideX(), p.left(), p.right(), window.dilationX(), window.ceil());
    }

    private WindowAxis rows() {
        return WindowAxis.ofRows(height, window);
    }

    private WindowAxis columns() {
        return WindowAxis.ofColumns(width, window);
    }

    /** The number of windows over one channel: OH·OW. */
    public int windows() {
        return outputHeight() * outputWidth();
    }

    /** The number of cells in a window: FH·FW. */
    public int cells() {
        return window.height() * window.width();
    }

    /** Whether the division in equation 7.1 leaves no remainder for the rows. */
    public boolean dividesRows() {
        return rows().divides();
    }

    /** Whether the division in equation 7.1 leaves no remainder for the columns. */
    public boolean dividesColumns() {
        return columns().divides();
    }

    /** Rows at the bottom of the padded input that no window reaches because the division leaves a remainder. */
    public int rowsLeftOver() {
        return rows().leftOver();
    }

    /** Columns at the right of the padded input that no window reaches because the division leaves a remainder. */
    public int columnsLeftOver() {
        return columns().leftOver();
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
        return outputRow * window.strideY() - window.padding().top();
    }

    /** The input column of the window's first cell: outputColumn·SX − PX, negative in the padding. */
    public int left(int outputColumn) {
        return outputColumn * window.strideX() - window.padding().left();
    }

    /** Whether an input position is a padding cell: within the padded input but not in the input itself. */
    public boolean isPadding(int row, int column) {
        return row < 0 || row >= height || column < 0 || column >= width;
    }

    /**
     * The first row of the filter that lies on the input in a row of windows; the others are in the padding. FH or more
     * if none does.
     */
    public int firstFilterRow(int outputRow) {
        return rows().firstCell(outputRow);
    }

    /** The row of the filter behind the last one that lies on the input in a row of windows. */
    public int endFilterRow(int outputRow) {
        return rows().endCell(outputRow);
    }

    /** {@link #firstFilterRow} for columns. */
    public int firstFilterColumn(int outputColumn) {
        return columns().firstCell(outputColumn);
    }

    /** {@link #endFilterRow} for columns. */
    public int endFilterColumn(int outputColumn) {
        return columns().endCell(outputColumn);
    }

    /** How many cells of a window exist, in the input or its padding: all but those beyond the padding. */
    public int existingCells(int outputRow, int outputColumn) {
        return rows().existing(outputRow) * columns().existing(outputColumn);
    }

    /** Whether every window has at least one cell on the input: what a maximum needs. */
    public boolean everyWindowSeesTheInput() {
        return rows().everyWindowSeesTheInput() && columns().everyWindowSeesTheInput();
    }

    /** The first output row whose window reads an input row; past {@link #lastOutputRow} if there is none. */
    public int firstOutputRow(int row) {
        return rows().firstOutput(row);
    }

    /** The last output row whose window reads an input row. With a dilation, those between need not. */
    public int lastOutputRow(int row) {
        return rows().lastOutput(row);
    }

    /** The first output column whose window reads an input column; past {@link #lastOutputColumn} if none. */
    public int firstOutputColumn(int column) {
        return columns().firstOutput(column);
    }

    /** The last output column whose window reads an input column. With a dilation, those between need not. */
    public int lastOutputColumn(int column) {
        return columns().lastOutput(column);
    }

    /** From one output row whose window reads an input row to the next such: 1 without dilation. */
    public int outputRowStep() {
        return rows().outputStep();
    }

    /** {@link #outputRowStep} for columns. */
    public int outputColumnStep() {
        return columns().outputStep();
    }

    /**
     * Whether an input row lies under a row of the filter in a row of windows.
     *
     * @param outputRow the row of windows; -1 for any
     * @param filterRow the row of the filter; -1 for any
     */
    public boolean meetsRow(int row, int outputRow, int filterRow) {
        return rows().meets(row, outputRow, filterRow);
    }

    /** {@link #meetsRow} for columns. */
    public boolean meetsColumn(int column, int outputColumn, int filterColumn) {
        return columns().meets(column, outputColumn, filterColumn);
    }

    /** How many rows of windows read an input row. */
    public int rowUses(int row) {
        return rows().uses(row);
    }

    /** How many columns of windows read an input column. */
    public int columnUses(int column) {
        return columns().uses(column);
    }

    /** In how many windows an input cell is used: how often im2col copies it. */
    public int uses(int row, int column) {
        return rows().uses(row) * columns().uses(column);
    }
}
