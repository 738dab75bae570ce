package convolens.walk;

import convolens.engine.gemm.Cpu;
import convolens.engine.layer.Affine;
import convolens.engine.layer.Mode;
import convolens.engine.layer.Parameter;
import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import convolens.walk.AffineStep.Grain;

/** An affine layer for one sample as a sequence of sums: {@code y = x·W + b}, output by output. The result is the engine's. */
public final class AffineWalk {
    private final float[] x;
    private final float[][] weights;
    private final float[] bias;
    private final float[] y;

    private AffineWalk(float[] x, float[][] weights, float[] bias, float[] y) {
        this.x = x;
        this.weights = weights;
        this.bias = bias;
        this.y = y;
    }

    /**
     * A walk over one sample.
     *
     * @param x (D), not modified; it must stay as it is while the walk is used
     * @param weights for each of the M units its (D), likewise
     * @param bias (M), likewise
     */
    public static AffineWalk of(float[] x, float[][] weights, float[] bias) {
        int inputs = x.length;
        int units = weights.length;
        Tensor w = new Tensor(Shape.of(inputs, units));
        for (int j = 0; j < units; j++) {
            for (int i = 0; i < inputs; i++) {
                w.data()[i * units + j] = weights[j][i];
            }
        }
        Affine layer =
                new Affine(Cpu.single(), Parameter.of("W", w), Parameter.of("b", Tensor.wrap(Shape.of(units), bias)));
        Tensor y = Tensor.empty();
        layer.forward(Tensor.wrap(Shape.of(1, inputs), x), Mode.PREDICT, y);
        return new AffineWalk(x, weights, bias, y.toArray());
    }

    /** D. */
    public int inputs() {
        return x.length;
    }

    /** M. */
    public int units() {
        return y.length;
    }

    /** The engine's output of a unit. */
    public float output(int unit) {
        return y[unit];
    }

    /** One output as its sum. */
    public UnitSum sum(int unit) {
        return UnitSum.of(x, weights[unit], bias[unit], y[unit]);
    }

    /** The number of steps; those of products do not count further than an int does. */
    public int positions(Grain grain) {
        long all = grain == Grain.UNIT ? units() : (long) units() * (inputs() + 1);
        return (int) Math.min(Integer.MAX_VALUE, all);
    }

    /** The step at a position. */
    public AffineStep step(Grain grain, int position) {
        int terms = inputs() + 1;
        return grain == Grain.UNIT
                ? new AffineStep(grain, position, terms)
                : new AffineStep(grain, position / terms, position % terms + 1);
    }

    /** The position of the step in which so many terms of a unit are done. */
    public int position(Grain grain, int unit, int count) {
        return grain == Grain.UNIT ? unit : (int) Math.min(Integer.MAX_VALUE, (long) unit * (inputs() + 1) + count - 1);
    }
}
