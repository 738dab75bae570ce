package convolens.view.control.matrix;

/** What a {@link MatrixView} shows: a table of numbers in blocks, with labels for its rows and columns. */
public interface Matrix {
    /** The rows and columns up to which a matrix is small. */
    int SMALL = 8;

    /** The number of rows. */
    int rows();

    /** The number of columns. */
    int columns();

    /** Rows from one gap to the next; the number of rows where there is none. */
    default int blockRows() {
        return rows();
    }

    /** Columns from one gap to the next; the number of columns where there is none. */
    default int blockColumns() {
        return columns();
    }

    /** The number of a cell; NaN for nothing yet. */
    float value(int row, int column);

    /** Whether it is read number by number, rather than looked at as a whole: its numbers are to be readable with ease. */
    default boolean isSmall() {
        return rows() <= SMALL && columns() <= SMALL;
    }

    /** Whether padding added a cell. */
    boolean isPadding(int row, int column);

    /** Whether the value of a cell is not to be seen: it is written as "?", and not coloured. */
    default boolean isHidden(int row, int column) {
        return false;
    }

    /** The packed 0xAARRGGBB of a cell that is a pixel of several channels; 0 where its number colours it. */
    default int pixel(int row, int column) {
        return 0;
    }

    /** A few numbers that are as large, as negative and as broken as any of the matrix. */
    float[] extremes();

    /** Whether a number that would be written as 0 although it is none is written as a power of ten. */
    default boolean tellsSmall() {
        return false;
    }

    /** The label of a row; empty for none. */
    default String rowLabel(int row) {
        return "";
    }

    /** The label of a column; empty for none. */
    default String columnLabel(int column) {
        return "";
    }

    /** The name of a block of rows; empty for none. */
    default String rowBand(int block) {
        return "";
    }

    /** The name of a block of columns; empty for none. */
    default String columnBand(int block) {
        return "";
    }
}
