package convolens.view.sliding.layout;

import org.jspecify.annotations.Nullable;

/**
 * How large type is on a stage, and how much room lies between its matrices.
 *
 * @param scale of all type and gaps: 1 on a stage of the default size, more on a large one
 * @param air by which gaps are wider than usual
 * @param fills whether the stage is to be read from the back of a room: cells as large as it allows
 */
record Measure(double scale, double air, boolean fills) {
    /** The widest gaps that still let matrices belong together, where a stage has room left. */
    private static final double WIDEST = 3.2;

    private static final double STEP = 0.1;

    /** Tighter gaps than usual, so that cells are larger. */
    private static final double TIGHT = 0.5;

    /** The measures of a stage of this size. */
    static Measure of(double width, double height, boolean fills) {
        double scale = Math.max(0.9, Math.min(2.2, Math.min(width / 780, height / 560)));
        return new Measure(scale, fills ? TIGHT : 1, fills);
    }

    /** Wider gaps by one step; null beyond the widest. */
    @Nullable
    Measure wider() {
        return air + STEP > WIDEST ? null : new Measure(scale, air + STEP, fills);
    }

    /** The edges to try for the cells of the output, as shares of those of the input: whoever sits far away needs the input first. */
    double[] shares() {
        return fills ? new double[] {1, 0.85, 0.7, 0.55} : new double[] {1};
    }

    /** Between matrices that stand beside one another. */
    double gap() {
        return StagePlan.GAP * scale * air;
    }
}
