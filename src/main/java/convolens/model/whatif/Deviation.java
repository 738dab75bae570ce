package convolens.model.whatif;

/** One thing that is done otherwise than sections 7.2 to 7.4 do it. */
public enum Deviation {
    /** The filter turned by 180°: convolution in mathematics. */
    FLIPPED("whatif.flipped"),
    /** Padding above and on the left only. */
    PADDING_ONE_SIDE("whatif.paddingOneSide"),
    /** The stride of one axis; the other advances by 1. */
    STRIDE_ONE_AXIS("whatif.strideOneAxis"),
    /** The mean of the channels' sums. */
    CHANNELS_AVERAGED("whatif.channelsAveraged"),
    /** The bias added at every cell of the window. */
    BIAS_EACH("whatif.biasEach"),
    /** im2col's reshape without its transpose. */
    COL_RESHAPED("whatif.colReshaped"),
    /** The filters as {@code W.reshape(-1, FN)}. */
    FILTER_RESHAPED("whatif.filterReshaped"),
    /** The result as {@code reshape(N, C, OH, OW)}, without the transpose. */
    RESHAPED("whatif.reshaped"),
    /** Any transpose as a reshape to the same shape. */
    TRANSPOSE_RESHAPED("whatif.transposeReshaped"),
    /** A pooling with the stride that the printed class has if none is given. */
    POOL_STRIDE_ONE("whatif.poolStrideOne"),
    /** A maximum's gradient without knowing who won. */
    ARGMAX_LOST("whatif.argmaxLost"),
    /** {@code =} for {@code +=} in col2im. */
    OVERWRITTEN("whatif.overwritten"),
    /** dW without the transpose. */
    DW_RESHAPED("whatif.dwReshaped"),
    /** A transposed convolution whose padding is not cut off. */
    UNCROPPED("whatif.uncropped"),
    /** The memory of an array read column-major. */
    COLUMN_MAJOR("whatif.columnMajor"),
    /** Channels put last by a reshape, without the transpose. */
    CHANNELS_LAST("whatif.channelsLast");

    private final String key;

    Deviation(String key) {
        this.key = key;
    }

    /** The bundle key of the question. */
    public String key() {
        return key;
    }
}
