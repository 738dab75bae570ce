package convolens.view.control.curve;

import convolens.raster.AxisScale;

/** The rectangle in which curves are drawn, with its two axes: values ↔ coordinates. */
record PlotFrame(double left, double top, double width, double height, AxisScale x, AxisScale y) {
    double right() {
        return left + width;
    }

    double bottom() {
        return top + height;
    }

    /** The coordinate of a value on the x axis. */
    double px(double value) {
        return left + x.fraction(value) * width;
    }

    /** The coordinate of a value on the y axis; NaN if the axis has no place for it. */
    double py(double value) {
        return top + (1 - y.fraction(value)) * height;
    }

    /** The x value at a coordinate. */
    double xAt(double px) {
        return x.value((px - left) / width);
    }

    /** Whether a point lies in the rectangle, edges included. */
    boolean contains(double px, double py) {
        return px >= left && px <= right() && py >= top && py <= bottom();
    }

    /** Whether a value lies on the x axis. */
    boolean holdsX(double value) {
        double fraction = x.fraction(value);
        return fraction >= -1e-9 && fraction <= 1 + 1e-9;
    }
}
