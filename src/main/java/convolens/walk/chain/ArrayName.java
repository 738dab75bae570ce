package convolens.walk.chain;

import java.util.Locale;

/** The arrays of section 7.4, as the code calls them. */
public enum ArrayName {
    /** The input. */
    X("x", ""),
    /** The input unfolded. */
    COL("col", "im2col(x)"),
    /** The filters. */
    W("W", ""),
    /** The filters as columns of a matrix. */
    W_COL("W_col", "W.reshape(FN, -1).T"),
    /** The bias. */
    B("b", ""),
    /** The product, a row for each window. */
    OUT_2D("out2d", "col @ W_col + b"),
    /** The output maps. */
    OUT("out", "reshape, transpose"),
    /** The input unfolded, with a row for each window and channel. */
    COL_POOLING("col", "reshape(-1, FH*FW)"),
    /** One value for each row. */
    ROW_RESULT("out1d", ""),
    /** The gradient of the output maps. */
    DOUT("dout", ""),
    /** The gradient of the product. */
    DOUT_2D("dout2d", "transpose, reshape"),
    /** The gradient of the bias. */
    DB("db", "dout2d.sum(axis=0)"),
    /** The gradient of the filters as columns. */
    DW_COL("dW_col", "col.T @ dout2d"),
    /** The gradient of the filters. */
    DW("dW", "dW_col.T.reshape"),
    /** The gradient of the unfolded input. */
    DCOL("dcol", "dout2d @ W_col.T"),
    /** The gradient of the values for each row. */
    DROW_RESULT("dout1d", ""),
    /** The gradient of the rows for each window and channel. */
    DCOL_POOLING("dcol", ""),
    /** The gradient of the input. */
    DX("dx", "col2im(dcol)"),
    /** The buffer into which col2im adds, before its border is cut off. */
    IMG("img", "col2im(dcol)"),
    /** How many windows cover each cell of that buffer. */
    OVERLAPS("count", ""),
    /** The gradient that the backward pass gives. */
    ANALYTIC("grad", "backward(dout)"),
    /** The gradient by differences. */
    NUMERIC("num", "(f(θ+h) - f(θ-h)) / 2h"),
    /** How far the two are apart. */
    ERROR("err", "abs(num - grad)");

    private final String symbol;
    private final String expression;

    ArrayName(String symbol, String expression) {
        this.symbol = symbol;
        this.expression = expression;
    }

    /** The name of the variable. */
    public String symbol() {
        return symbol;
    }

    /** What it is set to; empty for what is given. */
    public String expression() {
        return expression;
    }

    /** The bundle key of the title, such as "array.out_2d". */
    public String key() {
        return "array." + name().toLowerCase(Locale.ROOT);
    }
}
