package convolens.view.control.curve;

import java.util.Arrays;
import java.util.Objects;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/**
 * One line of a {@link CurvePlot}: points that arrive in the order of x. Adding n points costs O(n), however many there
 * are; a plot that shows the series repaints once in the next pulse.
 *
 * <p>A series may have an average ({@link #averageInto}) that follows it. It is an exponential moving one that begins
 * without memory, so that it does not lag behind a steep start: m ← m + a·(y − m) with a = max(1 − w, 16 / (t + 16)) for
 * the t-th point, from 0.
 *
 * <p>Used on the FX thread only.
 */
public final class CurveSeries {
    private static final double START = 16;

    private final StringProperty name = new SimpleStringProperty(this, "name", "");
    private final CurveStyle style;
    private final MinMaxPyramid ys = new MinMaxPyramid();
    private float[] xs = new float[64];
    private Runnable listener = () -> {};
    private @Nullable CurveSeries average;
    private double weight;
    private double mean;
    private int averaged;

    /** A series without points. */
    public CurveSeries(String name, CurveStyle style) {
        this.style = Objects.requireNonNull(style);
        this.name.set(name);
        this.name.addListener(observable -> listener.run());
    }

    /** What the legend calls it. */
    public StringProperty nameProperty() {
        return name;
    }

    /** What the legend calls it. */
    public String getName() {
        return name.get();
    }

    /** How it is drawn. */
    public CurveStyle style() {
        return style;
    }

    /** The number of points. */
    public int size() {
        return ys.size();
    }

    /** The x of a point. */
    public float x(int index) {
        return xs[index];
    }

    /** The y of a point. It may be NaN or infinite; then the line has a gap. */
    public float y(int index) {
        return ys.get(index);
    }

    /**
     * Adds the points {@code (x[i], y[i])} for {@code from ≤ i < from + count}.
     *
     * @throws IllegalArgumentException if an x is not finite or lies before the last one; the points before it are kept
     */
    public void append(float[] x, float[] y, int from, int count) {
        try {
            for (int i = from; i < from + count; i++) {
                add(x[i], y[i]);
            }
        } finally {
            listener.run();
        }
    }

    /** Adds one point; see {@link #append(float[], float[], int, int)}. */
    public void append(float x, float y) {
        add(x, y);
        listener.run();
    }

    /** Removes every point. */
    public void clear() {
        ys.clear();
        resetMean();
        if (average != null) {
            average.clear();
        }
        listener.run();
    }

    /**
     * Lets another series hold the moving average of this one. What the other holds is replaced; calling this again
     * with another weight computes the average anew.
     *
     * @param target an otherwise unused series
     * @param weight w in [0,1): the share of the past in each step, 0.98 averages about 50 points
     */
    public void averageInto(CurveSeries target, double weight) {
        if (!(weight >= 0 && weight < 1)) {
            throw new IllegalArgumentException("the weight of an average lies in [0,1), but is " + weight);
        }
        average = target;
        this.weight = weight;
        resetMean();
        target.clear();
        for (int i = 0; i < size(); i++) {
            addAverage(xs[i], ys.get(i));
        }
        target.listener.run();
    }

    /** The index of the first point at or after x, {@link #size()} if there is none. */
    public int indexAt(double x) {
        int low = 0;
        int high = size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (xs[middle] < x) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The index of the point nearest to x, −1 if there is none. */
    public int indexNear(double x) {
        int after = indexAt(x);
        if (after == size()) {
            return size() - 1;
        }
        return after > 0 && x - xs[after - 1] < xs[after] - x ? after - 1 : after;
    }

    /** The extremes of the points in {@code [from, to)}, added to those that {@code into} holds. */
    void extremes(int from, int to, MinMaxPyramid.Extremes into) {
        ys.query(from, to, into);
    }

    /** Called whenever points or the name change. */
    void onChange(Runnable action) {
        listener = action;
    }

    private void add(float x, float y) {
        int size = size();
        if (!Float.isFinite(x) || size > 0 && x < xs[size - 1]) {
            throw new IllegalArgumentException("points come in the order of x, but " + x
                    + (size == 0 ? " is not finite" : " follows " + xs[size - 1]));
        }
        if (size == xs.length) {
            xs = Arrays.copyOf(xs, 2 * size);
        }
        xs[size] = x;
        ys.append(y);
        if (average != null) {
            addAverage(x, y);
        }
    }

    private void addAverage(float x, float y) {
        if (Float.isFinite(y)) {
            mean += Math.max(1 - weight, START / (averaged + START)) * (y - mean);
            averaged++;
        }
        Objects.requireNonNull(average).append(x, Float.isFinite(y) ? (float) mean : Float.NaN);
    }

    private void resetMean() {
        mean = 0;
        averaged = 0;
    }
}
