package convolens.model.setup;

import convolens.engine.tensor.Window;

/**
 * All extents of an operation.
 *
 * @param samples N
 * @param channels C, of the input and of every filter
 * @param height H
 * @param width W
 * @param filters FN
 * @param window FH, FW, strides and paddings
 */
public record Sizes(int samples, int channels, int height, int width, int filters, Window window) {

    public Sizes withSamples(int n) {
        return new Sizes(n, channels, height, width, filters, window);
    }

    public Sizes withChannels(int c) {
        return new Sizes(samples, c, height, width, filters, window);
    }

    Sizes withPlane(int h, int w) {
        return new Sizes(samples, channels, h, w, filters, window);
    }

    public Sizes withFilters(int fn) {
        return new Sizes(samples, channels, height, width, fn, window);
    }

    Sizes withWindow(int fh, int fw) {
        return withWindow(new Window(fh, fw, window.strideY(), window.strideX(), window.paddingY(), window.paddingX()));
    }

    Sizes withStride(int sy, int sx) {
        return withWindow(new Window(window.height(), window.width(), sy, sx, window.paddingY(), window.paddingX()));
    }

    Sizes withPadding(int py, int px) {
        return withWindow(new Window(window.height(), window.width(), window.strideY(), window.strideX(), py, px));
    }

    Sizes withWindow(Window changed) {
        return new Sizes(samples, channels, height, width, filters, changed);
    }
}
