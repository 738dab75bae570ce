package convolens.engine.tensor;

/**
 * The window of a convolution or pooling before it is laid over an input: its extents, stride and padding, vertical
 * first. {@link #over} gives the geometry over an input of a known size.
 *
 * @param height FH, at least 1
 * @param width FW, at least 1
 * @param strideY SY, at least 1
 * @param strideX SX, at least 1
 * @param paddingY PY, at least 0
 * @param paddingX PX, at least 0
 */
public record Window(int height, int width, int strideY, int strideX, int paddingY, int paddingX) {

    /** A square window with one stride and one padding for both axes. */
    public static Window square(int size, int stride, int padding) {
        return new Window(size, size, stride, stride, padding, padding);
    }

    /**
     * This window over an input of the given size.
     *
     * @throws IllegalArgumentException if the window does not fit, as {@link WindowGeometry} says
     */
    public WindowGeometry over(int inputHeight, int inputWidth) {
        return new WindowGeometry(inputHeight, inputWidth, height, width, strideY, strideX, paddingY, paddingX);
    }
}
