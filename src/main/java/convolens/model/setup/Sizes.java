package convolens.model.setup;

import convolens.engine.tensor.SidePadding;
import convolens.engine.tensor.Window;

/**
 * All extents of an operation.
 *
 * @param samples N
 * @param channels C, of the input; a filter sees as many, or those of its group
 * @param height H
 * @param width W
 * @param filters FN
 * @param window FH, FW, strides, paddings and dilations
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
        return withWindow(window.sized(fh, fw));
    }

    Sizes withStride(int sy, int sx) {
        return withWindow(window.strided(sy, sx));
    }

    Sizes withDilation(int dy, int dx) {
        return withWindow(window.dilated(dy, dx));
    }

    Sizes withPadding(int top, int left, int bottom, int right) {
        return withWindow(window.padded(new SidePadding(top, left, bottom, right)));
    }

    Sizes withWindow(Window changed) {
        return new Sizes(samples, channels, height, width, filters, changed);
    }
}
