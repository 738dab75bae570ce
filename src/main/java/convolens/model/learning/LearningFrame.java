package convolens.model.learning;

import convolens.engine.tensor.Tensor;
import convolens.engine.tensor.WindowGeometry;
import convolens.model.setup.SlidingState;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What the stage shows at one moment: a pure function of the run and the place. Cells that are not known yet are NaN.
 *
 * <p>The complete gradient is the engine's. Sums of fewer windows are made here in double precision and rounded; the engine
 * may add in another order.
 */
public final class LearningFrame {
    private final LearningSettings settings;
    private final LearningRun run;
    private final LearningPlace place;
    private final float[] output;
    private final float[] error;
    private final float[] sum;
    private final float[] filter;
    private final float @Nullable [] next;

    LearningFrame(LearningSettings settings, LearningRun run, LearningPlace place) {
        this.settings = settings;
        this.run = run;
        this.place = place;
        int windows = run.geometry().windows();
        int known = Math.min(windows, place.window() + 1);
        output = run.output(place.iteration()).data();
        Arrays.fill(output, known, windows, Float.NaN);
        error = new float[windows];
        for (int i = 0; i < windows; i++) {
            error[i] = output[i] - run.target().data()[i];
        }
        filter = run.filter(place.iteration()).data();
        sum = known == windows ? run.gradient(place.iteration()).data() : partial(known);
        next = isStep() ? run.filter(place.iteration() + 1).data() : null;
    }

    private float[] partial(int windows) {
        double[] total = new double[filter.length];
        for (int window = 0; window < windows; window++) {
            for (int i = 0; i < total.length; i++) {
                total[i] += share(window, i);
            }
        }
        float[] rounded = new float[total.length];
        for (int i = 0; i < total.length; i++) {
            rounded[i] = (float) total[i];
        }
        return rounded;
    }

    private float share(int window, int cell) {
        WindowGeometry g = run.geometry();
        int row = g.top(g.outputRow(window)) + cell / g.filterWidth();
        int column = g.left(g.outputColumn(window)) + cell % g.filterWidth();
        return g.isPadding(row, column) ? 0 : share(window) * state().input().get(0, 0, row, column);
    }

    /** The state that is trained on. */
    public SlidingState state() {
        return run.state();
    }

    /** What is set besides. */
    public LearningSettings settings() {
        return settings;
    }

    /** The run. */
    public LearningRun run() {
        return run;
    }

    /** Where in the run. */
    public LearningPlace place() {
        return place;
    }

    /** How many steps were made before. */
    public int iteration() {
        return place.iteration();
    }

    /** Where the windows lie. */
    public WindowGeometry geometry() {
        return run.geometry();
    }

    /** The window that was looked at last. */
    public int window() {
        return Math.min(place.window(), geometry().windows() - 1);
    }

    /** Whether the optimizer makes its step now. */
    public boolean isStep() {
        return place.window() == geometry().windows();
    }

    /** Whether every window has been looked at, so that the gradient is complete. */
    public boolean isComplete() {
        return place.window() >= geometry().windows() - 1;
    }

    /** Whether the output of a window is known. */
    public boolean isKnown(int window) {
        return window <= place.window();
    }

    /** L of this iteration. */
    public double loss() {
        return run.loss(iteration());
    }

    /** y of the windows so far; not to be modified. */
    public float[] output() {
        return output;
    }

    /** e = y − t of the windows so far; not to be modified. */
    public float[] error() {
        return error;
    }

    /** w; not to be modified. */
    public float[] filter() {
        return filter;
    }

    /** The shares of the windows so far added up; dW where the iteration is complete. Not to be modified. */
    public float[] sum() {
        return sum;
    }

    /** 2/n · e of a window: what its input is multiplied by. */
    public float share(int window) {
        return FilterLayer.share(error[window], geometry().windows());
    }

    /** The share of a window in dW: 2/n · e · (x under it). NaN where it is not known yet. */
    public float[] shares(int window) {
        float[] shares = new float[filter.length];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = isKnown(window) ? share(window, i) : Float.NaN;
        }
        return shares;
    }

    /** w after the step; null where none is made now. Not to be modified. */
    public float @Nullable [] next() {
        return next;
    }

    /** What the step adds to w; NaN where none is made now. */
    public float[] step() {
        float[] step = new float[filter.length];
        for (int i = 0; i < step.length; i++) {
            step[i] = next == null ? Float.NaN : next[i] - filter[i];
        }
        return step;
    }

    /** The values of a matrix, of the input without its padding. @param window the one whose share is meant */
    public float[] values(LearningPart part, int window) {
        return switch (part) {
            case INPUT -> state().input().data();
            case OUTPUT -> output;
            case TARGET -> run.target().data();
            case ERROR -> error;
            case FILTER -> filter;
            case GOAL -> state().filters().data();
            case SHARE -> shares(window);
            case SUM -> sum;
            case STEP -> step();
        };
    }

    /** The value of a cell; 0 in the padding. */
    public float value(LearningSpot spot) {
        WindowGeometry g = geometry();
        if (spot.part() == LearningPart.INPUT) {
            Tensor x = state().input();
            return g.isPadding(spot.row(), spot.column()) ? 0 : x.get(0, 0, spot.row(), spot.column());
        }
        int columns = spot.part().isMap() ? g.outputWidth() : g.filterWidth();
        return values(spot.part(), window())[spot.row() * columns + spot.column()];
    }
}
