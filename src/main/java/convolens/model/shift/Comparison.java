package convolens.model.shift;

import convolens.engine.tensor.Tensor;
import convolens.engine.tensor.WindowGeometry;
import convolens.walk.PoolingWalk;

/** One reduction of the input and of the moved input, output by output. */
public final class Comparison {
    private final Reduction reduction;
    private final PoolingWalk before;
    private final PoolingWalk after;
    private final float tolerance;
    private final Tensor difference;
    private final int changed;
    private final double meanDifference;

    Comparison(Reduction reduction, PoolingWalk before, PoolingWalk after, float tolerance) {
        this.reduction = reduction;
        this.before = before;
        this.after = after;
        this.tolerance = tolerance;
        difference = new Tensor(before.output().shape());
        double sum = 0;
        int count = 0;
        for (int i = 0; i < difference.size(); i++) {
            float d = after.output().data()[i] - before.output().data()[i];
            difference.data()[i] = d;
            sum += Math.abs(d);
            count += changed(i) ? 1 : 0;
        }
        changed = count;
        meanDifference = sum / difference.size();
    }

    /** Whether two values count as different: |b − a| &gt; tolerance. */
    static boolean differ(float a, float b, float tolerance) {
        return Math.abs(b - a) > tolerance;
    }

    /** Which reduction it is. */
    public Reduction reduction() {
        return reduction;
    }

    /** The input reduced. */
    public PoolingWalk before() {
        return before;
    }

    /** The moved input reduced. */
    public PoolingWalk after() {
        return after;
    }

    /** Where the windows lie, before and after. */
    public WindowGeometry geometry() {
        return before.geometry();
    }

    /** after − before (1,1,OH,OW); not to be modified. */
    public Tensor difference() {
        return difference;
    }

    /** Whether the output of a window changed by more than the tolerance. */
    public boolean changed(int window) {
        return differ(before.output().data()[window], after.output().data()[window], tolerance);
    }

    /** How many outputs changed. */
    public int changed() {
        return changed;
    }

    /** How many outputs there are. */
    public int cells() {
        return difference.size();
    }

    /** The share of the outputs that changed, from 0 to 1. */
    public double share() {
        return (double) changed / cells();
    }

    /** The mean of |after − before| over all outputs. */
    public double meanDifference() {
        return meanDifference;
    }
}
