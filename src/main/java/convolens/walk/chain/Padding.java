package convolens.walk.chain;

import convolens.engine.tensor.WindowGeometry;

/** Which cells hold what padding added: in an image, and in every matrix that was unfolded from it. */
public final class Padding {
    private Padding() {}

    /** Whether a cell holds a number of the padding. */
    public static boolean of(Chain chain, ChainArray array, int cell) {
        if (array.geometry() != null) {
            return array.isPadding(cell);
        }
        Axes axes = array.axes();
        if (!axes.has(Axis.FILTER_ROW) || !axes.has(Axis.OUTPUT_ROW) || !chain.has(ArrayName.X)) {
            return false;
        }
        WindowGeometry g = chain.array(ArrayName.X).imageGeometry();
        return g.isPadding(
                g.top(axes.index(cell, Axis.OUTPUT_ROW)) + axes.index(cell, Axis.FILTER_ROW) * g.dilationY(),
                g.left(axes.index(cell, Axis.OUTPUT_COLUMN)) + axes.index(cell, Axis.FILTER_COLUMN) * g.dilationX());
    }
}
