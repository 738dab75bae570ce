package convolens.view.control.curve;

import convolens.raster.Role;

/**
 * How a series of the current run is drawn. Series of earlier runs take the role's stroke widths, but the grey and the
 * dashes of their run.
 *
 * @param role whose colour it has
 * @param marker the sign at each point, where points are far enough apart
 * @param width of the line
 * @param opacity of the line
 * @param listed whether the legend lists it; an earlier run shows only its listed series
 */
public record CurveStyle(Role role, Marker marker, double width, double opacity, boolean listed) {
    /** The sign at a point. */
    public enum Marker {
        NONE,
        CIRCLE,
        SQUARE
    }

    /** Accuracy on training samples: blue circles. */
    public static final CurveStyle TRAIN = new CurveStyle(Role.INPUT, Marker.CIRCLE, 2, 1, true);

    /** Accuracy on test samples: orange squares. */
    public static final CurveStyle TEST = new CurveStyle(Role.FILTER, Marker.SQUARE, 2, 1, true);

    /** Every measured value, thin behind its average. */
    public static final CurveStyle RAW = new CurveStyle(Role.INPUT, Marker.NONE, 1, 0.45, false);

    /** An average of measured values. */
    public static final CurveStyle SMOOTH = new CurveStyle(Role.INPUT, Marker.NONE, 2, 1, true);
}
