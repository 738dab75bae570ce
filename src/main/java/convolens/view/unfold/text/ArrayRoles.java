package convolens.view.unfold.text;

import convolens.raster.Role;
import convolens.view.Styles;
import convolens.walk.chain.ArrayName;

/** What each array is, for its colours; a gradient has the colour of what it is the gradient of. */
public final class ArrayRoles {
    private ArrayRoles() {}

    public static Role of(ArrayName array) {
        return switch (array) {
            case X, COL, COL_POOLING, DX, DCOL, DCOL_POOLING, IMG, OVERLAPS -> Role.INPUT;
            case W, W_COL, DW, DW_COL -> Role.FILTER;
            case B, DB -> Role.BIAS;
            case OUT_2D, OUT, ROW_RESULT, DOUT, DOUT_2D, DROW_RESULT -> Role.OUTPUT;
            case ANALYTIC, NUMERIC, ERROR -> Role.PLAIN;
        };
    }

    /** The style class of a title in the colour of the role. */
    public static String style(ArrayName array) {
        return switch (of(array)) {
            case INPUT -> Styles.INPUT;
            case FILTER -> Styles.FILTER;
            case BIAS -> Styles.BIAS;
            case PLAIN -> Styles.STRONG;
            default -> Styles.OUTPUT;
        };
    }

    /** Whether cells have a tint even where nothing happens: filters and bias, as the book prints them. */
    public static boolean isTinted(ArrayName array) {
        return of(array) == Role.FILTER || of(array) == Role.BIAS;
    }

    /** Whether an array is a heat map even where its numbers fit. */
    public static boolean isMapped(ArrayName array) {
        return array == ArrayName.OVERLAPS || array == ArrayName.ERROR;
    }

    /** Whether an array is a picture, which may shrink until its numbers no longer fit. */
    public static boolean isPicture(ArrayName array) {
        return switch (array) {
            case X, DX, IMG, OVERLAPS, OUT, DOUT, W, DW -> true;
            default -> false;
        };
    }
}
