package convolens.walk;

/**
 * One term of a window's sum.
 *
 * @param source where its value comes from
 * @param channel c, or −1 for the bias
 * @param filterRow fy, or −1 for the bias
 * @param filterColumn fx, or −1 for the bias
 * @param row the input row, counted without the padding
 * @param column the input column, counted without the padding
 * @param x the input's value; in a maximum, NaN where the cell is padding and does not take part
 * @param weight the filter's value; 1 in a pooling
 * @param product x · weight in float32; the bias itself for the bias
 */
public record Term(
        Source source,
        int channel,
        int filterRow,
        int filterColumn,
        int row,
        int column,
        float x,
        float weight,
        float product) {

    /** Where a term's value comes from. */
    public enum Source {
        /** A cell of the input. */
        INPUT,
        /** A cell that padding adds. */
        PADDING,
        /** The bias. */
        BIAS
    }

    /** Whether the cell is padding. */
    public boolean isPadding() {
        return source == Source.PADDING;
    }

    /** Whether this is the bias. */
    public boolean isBias() {
        return source == Source.BIAS;
    }
}
