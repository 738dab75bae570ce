package convolens.engine.tensor;

/**
 * The window of a convolution or pooling before it is laid over an input: its extents, stride, padding and dilation,
 * vertical first. {@link #over} gives the geometry over an input of a known size.
 *
 * <p>A dilation D reads every D-th cell: a window of F cells then spans D·(F − 1) + 1. Source: sections 7.2.2–7.2.4; Yu and
 * Koltun, "Multi-scale context aggregation by dilated convolutions" (2016).
 *
 * @param height FH, at least 1
 * @param width FW, at least 1
 * @param strideY SY, at least 1
 * @param strideX SX, at least 1
 * @param padding of the four sides
 * @param dilationY DY, at least 1
 * @param dilationX DX, at least 1
 * @param ceil whether equation 7.1 rounds up, as {@link WindowGeometry} says
 */
public record Window(
        int height,
        int width,
        int strideY,
        int strideX,
        SidePadding padding,
        int dilationY,
        int dilationX,
        boolean ceil) {

    /** A window as in the chapter: paddings PY above and below and PX left and right, no gaps, rounded down. */
    public Window(int height, int width, int strideY, int strideX, int paddingY, int paddingX) {
        this(height, width, strideY, strideX, SidePadding.even(paddingY, paddingX), 1, 1, false);
    }

    /** A square window with one stride and one padding for both axes. */
    public static Window square(int size, int stride, int padding) {
        return new Window(size, size, stride, stride, padding, padding);
    }

    /** Rows of padding above: PY, which are as many below in an {@link #isPlain even} window. */
    public int paddingY() {
        return padding.top();
    }

    /** Columns of padding on the left: PX, which are as many on the right in an {@link #isPlain even} window. */
    public int paddingX() {
        return padding.left();
    }

    /** Rows from the first of the window to the last: DY·(FH − 1) + 1. */
    public int spanY() {
        return dilationY * (height - 1) + 1;
    }

    /** Columns from the first of the window to the last: DX·(FW − 1) + 1. */
    public int spanX() {
        return dilationX * (width - 1) + 1;
    }

    /** Whether it is as in the chapter: opposite paddings alike, no gaps, equation 7.1 rounded down. */
    public boolean isPlain() {
        return padding.isEven() && dilationY == 1 && dilationX == 1 && !ceil;
    }

    /** This window with other extents. */
    public Window sized(int rows, int columns) {
        return new Window(rows, columns, strideY, strideX, padding, dilationY, dilationX, ceil);
    }

    /** This window with other strides. */
    public Window strided(int y, int x) {
        return new Window(height, width, y, x, padding, dilationY, dilationX, ceil);
    }

    /** This window with a dilation. */
    public Window dilated(int y, int x) {
        return new Window(height, width, strideY, strideX, padding, y, x, ceil);
    }

    /** This window with another padding. */
    public Window padded(SidePadding other) {
        return new Window(height, width, strideY, strideX, other, dilationY, dilationX, ceil);
    }

    /**
     * This window with the padding that Keras calls SAME: as much as makes the output ⌈H / S⌉, an odd row or column below or
     * on the right. In no other way does a padding depend on the size of the input.
     */
    public Window paddedSame(int inputHeight, int inputWidth) {
        int rows = same(inputHeight, spanY(), strideY);
        int columns = same(inputWidth, spanX(), strideX);
        return padded(new SidePadding(rows / 2, columns / 2, rows - rows / 2, columns - columns / 2));
    }

    private static int same(int extent, int span, int stride) {
        int outputs = (extent + stride - 1) / stride;
        return Math.max(0, (outputs - 1) * stride + span - extent);
    }

    /** This window with equation 7.1 rounded up. */
    public Window roundedUp() {
        return new Window(height, width, strideY, strideX, padding, dilationY, dilationX, true);
    }

    /**
     * This window over an input of the given size.
     *
     * @throws IllegalArgumentException if the window does not fit, as {@link WindowGeometry} says
     */
    public WindowGeometry over(int inputHeight, int inputWidth) {
        return new WindowGeometry(inputHeight, inputWidth, this);
    }
}
