package convolens.model.learning;

import convolens.engine.layer.Parameter;
import convolens.engine.tensor.Tensor;
import convolens.engine.tensor.Window;
import convolens.engine.tensor.WindowGeometry;
import convolens.engine.train.Optimizer;
import convolens.model.setup.Setup;
import convolens.model.setup.SlidingState;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * A filter's whole training, made by the engine's {@code Convolution} and one of its optimizers: the filter before each
 * step, its gradient and its loss. All else follows from these, so that every moment is as near as any other.
 *
 * <p>After the iteration in which the loss is no finite number any more no step is made.
 */
public final class LearningRun {
    private final SlidingState state;
    private final Tensor target;
    private final double curvature;
    private final double rate;
    private final float[] filters;
    private final float[] gradients;
    private final double[] losses;
    private int made;

    private LearningRun(SlidingState state, LearningSettings settings, BooleanSupplier obsolete) {
        this.state = state;
        Window window = state.window();
        target = target(state, settings);
        curvature = FilterLayer.curvature(state.input(), window);
        rate = settings.rate(curvature);
        int cells = window.height() * window.width();
        filters = new float[(settings.iterations() + 1) * cells];
        gradients = new float[filters.length];
        losses = new double[settings.iterations() + 1];
        Tensor filter = settings.firstFilter(window.height(), window.width());
        FilterLayer layer = new FilterLayer(state.input(), filter, window);
        Parameter weights = layer.weights();
        Optimizer optimizer = settings.optimizer(rate).create();
        for (int i = 0; i <= settings.iterations(); i++) {
            if (obsolete.getAsBoolean()) {
                throw new CancellationException();
            }
            layer.forward();
            losses[i] = layer.backward(target);
            System.arraycopy(weights.value().data(), 0, filters, i * cells, cells);
            System.arraycopy(weights.gradient().data(), 0, gradients, i * cells, cells);
            made = i;
            if (!Double.isFinite(losses[i])) {
                return;
            }
            optimizer.update(List.of(weights));
        }
    }

    /**
     * Trains.
     *
     * @param obsolete whether the result is no longer wanted
     * @throws CancellationException if it is not
     */
    static LearningRun of(Setup.Contents<LearningSettings> contents, BooleanSupplier obsolete) {
        return new LearningRun(contents.state(), contents.given(), obsolete);
    }

    /** About how many multiplications that takes. */
    static long cost(Setup.Contents<LearningSettings> contents) {
        return 2 * contents.state().cost() * (contents.given().iterations() + 32);
    }

    /** What the filter is to make of the input: what the target filter makes of it, or what was drawn. */
    static Tensor target(SlidingState state, LearningSettings settings) {
        Tensor drawn = settings.drawn();
        return drawn == null
                ? new FilterLayer(state.input(), state.filters(), state.window()).forward()
                : LearningSettings.fitted(drawn, state.geometry());
    }

    /** Input, target filter and window. */
    public SlidingState state() {
        return state;
    }

    /** Where the windows lie. */
    public WindowGeometry geometry() {
        return state.geometry();
    }

    /** How many steps were made: as many as were asked for, or until the loss was no finite number. */
    public int iterations() {
        return made;
    }

    /** Whether the loss was no finite number at the end. */
    public boolean isDiverged() {
        return !Double.isFinite(losses[made]);
    }

    /** The learning rate η. */
    public double rate() {
        return rate;
    }

    /** The learning rate above which SGD diverges on this input: 2 / λ. */
    public double limit() {
        return 2 / curvature;
    }

    /** The target t: (1,1,OH,OW), not to be modified. */
    public Tensor target() {
        return target;
    }

    /** L before the step of an iteration, from 0 to {@link #iterations}. */
    public double loss(int iteration) {
        return losses[iteration];
    }

    /** w: (1,1,FH,FW) before the step of an iteration, a copy. */
    public Tensor filter(int iteration) {
        return of(filters, iteration);
    }

    /** dW: (1,1,FH,FW), the engine's, for the filter before the step of an iteration; a copy. */
    public Tensor gradient(int iteration) {
        return of(gradients, iteration);
    }

    /** y: (1,1,OH,OW), what the filter of an iteration makes of the input; a new tensor. */
    public Tensor output(int iteration) {
        return new FilterLayer(state.input(), filter(iteration), state.window()).forward();
    }

    /** How far the filter of an iteration is from the target filter: the largest difference of two weights. */
    public double distance(int iteration) {
        int cells = state.filters().size();
        double largest = 0;
        for (int i = 0; i < cells; i++) {
            largest = Math.max(
                    largest,
                    Math.abs((double) filters[iteration * cells + i]
                            - state.filters().data()[i]));
        }
        return largest;
    }

    private Tensor of(float[] kept, int iteration) {
        Window window = state.window();
        Tensor copy = Tensor.zeros(1, 1, window.height(), window.width());
        System.arraycopy(kept, iteration * copy.size(), copy.data(), 0, copy.size());
        return copy;
    }
}
