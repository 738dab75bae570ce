package convolens.model.affine;

import convolens.walk.AffineStep;
import convolens.walk.AffineWalk;
import convolens.walk.UnitSum;

/**
 * What the scene shows at one moment: a view of it is a pure function of this.
 *
 * @param state what is set
 * @param walk the layer as its steps
 * @param sum the sum of the unit of the moment
 * @param step how far it has come
 */
public record AffineFrame(AffineState state, AffineWalk walk, UnitSum sum, AffineStep step) {

    /** The unit of the moment. */
    public int unit() {
        return step.unit();
    }

    /** Whether the sum is complete, the bias included. */
    public boolean isComplete() {
        return step.count() > sum.terms();
    }

    /** Whether the product of an input has been computed. */
    public boolean isDone(int i) {
        return sum.isAmong(step.count(), step.isLargestFirst(), i);
    }

    /** Whether the output of a unit is known. */
    public boolean isKnown(int unit) {
        return unit < step.unit() || unit == step.unit() && isComplete();
    }

    /** The input whose product was added last; −1 where that was the bias. */
    public int added() {
        return isComplete() ? -1 : sum.term(step.isLargestFirst(), step.count() - 1);
    }

    /** The sum so far. */
    public double running() {
        return sum.running(step.isLargestFirst(), step.count());
    }
}
