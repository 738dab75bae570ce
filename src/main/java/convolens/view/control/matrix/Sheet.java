package convolens.view.control.matrix;

/** What a {@link SheetView} shows: a table of numbers in blocks, with labels for its rows and columns. */
public interface Sheet {
    /** The number of rows. */
    int rows();

    /** The number of columns. */
    int columns();

    /** Rows from one gap to the next; the number of rows where there is none. */
    int blockRows();

    /** Columns from one gap to the next; the number of columns where there is none. */
    int blockColumns();

    /** The number of a cell; NaN for nothing yet. */
    float value(int row, int column);

    /** Whether padding added a cell. */
    boolean isPadding(int row, int column);

    /** A few numbers that are as large, as negative and as broken as any of the sheet. */
    float[] extremes();

    /** Whether a number that would be written as 0 although it is none is written as a power of ten. */
    default boolean tellsSmall() {
        return false;
    }

    /** The label of a row; empty for none. */
    String rowLabel(int row);

    /** The label of a column; empty for none. */
    String columnLabel(int column);

    /** The name of a block of rows; empty for none. */
    String rowBand(int block);

    /** The name of a block of columns; empty for none. */
    String columnBand(int block);
}
