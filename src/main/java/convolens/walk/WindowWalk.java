package convolens.walk;

import convolens.engine.tensor.Tensor;
import convolens.engine.tensor.WindowGeometry;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * A window that slides over an input. The terms are visited in the order
 *
 * <pre>
 * sample, map, window (row by row), term (channel, filter row, filter column, then the bias)
 * </pre>
 *
 * and numbered from 0. A step of any grain is a run of them. Everything is computed from the number when it is asked for;
 * a query costs at most the terms of one window.
 *
 * <p>The value of a completed output cell is the engine's. Sums of fewer terms are float32 sums in the order of the walk;
 * the engine may add in another order, so that the last of them can differ from its result in the final digits. The
 * result shown is always the engine's.
 */
public abstract sealed class WindowWalk implements Walk permits ConvolutionWalk, PoolingWalk {
    private final WindowGeometry geometry;
    private final Tensor input;
    private final Tensor output;
    private final int terms;

    /**
     * @param input (N,C,H,W), not to be modified while the walk is used
     * @param output (N,maps,OH,OW)
     * @param terms of one window
     */
    WindowWalk(WindowGeometry geometry, Tensor input, Tensor output, int terms) {
        long all = (long) output.size() * terms;
        if (all > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("an output " + output.shape() + " of " + terms + " terms each takes "
                    + all + " products; at most " + Integer.MAX_VALUE + " can be stepped through");
        }
        this.geometry = geometry;
        this.input = input;
        this.output = output;
        this.terms = terms;
    }

    /** Where the windows lie. */
    public final WindowGeometry geometry() {
        return geometry;
    }

    /** The input (N,C,H,W); not to be modified. */
    public final Tensor input() {
        return input;
    }

    /** The engine's result (N,maps,OH,OW); not to be modified. */
    public final Tensor output() {
        return output;
    }

    /** N. */
    public final int samples() {
        return output.dim(0);
    }

    /** The number of output maps of a sample: the filters of a convolution, the channels of a pooling. */
    public final int maps() {
        return output.dim(1);
    }

    /** C of the input. */
    public final int channels() {
        return input.dim(1);
    }

    /** The number of terms of one window's sum, a bias included. */
    public final int terms() {
        return terms;
    }

    /** The first channel that a window of this output map reads. */
    public abstract int firstChannel(int map);

    /** The last channel that a window of this output map reads. */
    public abstract int lastChannel(int map);

    /** The first output map whose windows read a channel. */
    public abstract int firstMap(int channel);

    /** The last output map whose windows read a channel. */
    public abstract int lastMap(int channel);

    /** One term with its numbers. */
    public abstract Term term(Place place);

    /**
     * What has come together in an output cell when this term and all before it in its window are done. For the last term
     * of a window this is the engine's result.
     */
    public final float running(Place place) {
        return place.term() == terms - 1 ? result(place.sample(), place.map(), place.window()) : partial(place);
    }

    /** The engine's result for a window. */
    public final float result(int sample, int map, int window) {
        return output.data()[(sample * maps() + map) * geometry.windows() + window];
    }

    /** {@link #running} for a term that is not the last of its window. */
    abstract float partial(Place place);

    /** The grains whose steps this walk can take, even where two of them coincide. */
    abstract boolean knows(Grain grain);

    /** How many steps of the grain of a channel there are, apart from all else. */
    int channelSteps() {
        return channels();
    }

    /** The number of terms that each step of a grain does, for all grains whose steps are equally long. */
    int span(Grain grain) {
        return switch (grain) {
            case PRODUCT -> 1;
            case WINDOW -> terms;
            case ROW -> terms * geometry.outputWidth();
            case CHANNEL, FILTER -> terms * geometry.windows();
            case MAP -> terms * geometry.windows() * maps();
            case BATCH -> terms * output.size();
        };
    }

    int firstIndex(Grain grain, int position) {
        return position * span(grain);
    }

    int lastIndex(Grain grain, int position) {
        return position * span(grain) + span(grain) - 1;
    }

    int positionAt(Grain grain, int index) {
        return index / span(grain);
    }

    @Override
    public int positions(Grain grain) {
        requireKnown(grain);
        return positionAt(grain, terms * output.size() - 1) + 1;
    }

    /**
     * The step at a position.
     *
     * @throws IndexOutOfBoundsException if there is no such position
     */
    public final Step step(Grain grain, int position) {
        requirePosition(grain, position);
        return new Step(grain, position, place(firstIndex(grain, position)), place(lastIndex(grain, position)));
    }

    /** The position at which an output cell is completed. */
    public final int positionOf(Grain grain, int sample, int map, int outputRow, int outputColumn) {
        requireKnown(grain);
        output.shape().offset(sample, map, outputRow, outputColumn);
        return positionAt(grain, index(new Place(sample, map, geometry.window(outputRow, outputColumn), terms - 1)));
    }

    /** The position at which a term is done. */
    public final int positionOf(Grain grain, Place place) {
        requireKnown(grain);
        return positionAt(grain, index(place));
    }

    /** The windows that read an input cell or a padding cell; the same in every channel. */
    public final Uses windowsUsing(int row, int column) {
        return new Uses(
                geometry.firstOutputRow(row),
                geometry.lastOutputRow(row),
                geometry.firstOutputColumn(column),
                geometry.lastOutputColumn(column),
                geometry.outputRowStep(),
                geometry.outputColumnStep());
    }

    /**
     * How often an input cell is read over one channel: once by each window that lies over it, and where the padding holds
     * copies of it, by those over the copies.
     */
    public int uses(int row, int column) {
        return geometry.uses(row, column);
    }

    /** The outline of a window. With dilation, not all of the cells within are read. */
    public final Rect window(int window) {
        return new Rect(
                geometry.top(geometry.outputRow(window)),
                geometry.left(geometry.outputColumn(window)),
                geometry.window().spanY(),
                geometry.window().spanX());
    }

    /** The smallest rectangle around all windows of a step. */
    public final Rect covered(Step step) {
        int first = step.isOneMap() ? step.first().window() : 0;
        int last = step.isOneMap() ? step.last().window() : geometry.windows() - 1;
        boolean oneRow = geometry.outputRow(first) == geometry.outputRow(last);
        int top = geometry.top(geometry.outputRow(first));
        int left = geometry.left(oneRow ? geometry.outputColumn(first) : 0);
        int lastColumn = oneRow ? geometry.outputColumn(last) : geometry.outputWidth() - 1;
        return new Rect(
                top,
                left,
                geometry.top(geometry.outputRow(last)) + geometry.window().spanY() - top,
                geometry.left(lastColumn) + geometry.window().spanX() - left);
    }

    /** How far an output cell has come when a step is done. */
    public final Progress progress(Step step, int sample, int map, int window) {
        int begins = index(new Place(sample, map, window, 0));
        int ends = begins + terms - 1;
        int last = index(step.last());
        if (ends <= last) {
            return ends >= index(step.first()) ? Progress.WRITTEN : Progress.DONE;
        }
        return begins <= last ? Progress.PARTIAL : Progress.PENDING;
    }

    /** What an output cell holds when a step is done: the engine's result, a sum of some terms, or NaN for nothing yet. */
    public final float shown(Step step, int sample, int map, int window) {
        return switch (progress(step, sample, map, window)) {
            case PENDING -> Float.NaN;
            case PARTIAL -> running(step.last());
            case WRITTEN, DONE -> result(sample, map, window);
        };
    }

    /** Whether a step reads a cell of the input or of its padding. */
    public final boolean reads(Step step, int sample, int channel, int row, int column) {
        Uses uses = windowsUsing(row, column);
        for (int map = 0; map < maps(); map++) {
            if (channel < firstChannel(map) || channel > lastChannel(map)) {
                continue;
            }
            for (int oy = uses.firstRow(); oy <= uses.lastRow(); oy += uses.rowStep()) {
                for (int ox = uses.firstColumn(); ox <= uses.lastColumn(); ox += uses.columnStep()) {
                    int fy = (row - geometry.top(oy)) / geometry.dilationY();
                    int fx = (column - geometry.left(ox)) / geometry.dilationX();
                    int term = (channel - firstChannel(map)) * geometry.cells() + fy * geometry.filterWidth() + fx;
                    int at = index(new Place(sample, map, geometry.window(oy, ox), term));
                    if (at >= index(step.first()) && at <= index(step.last())) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    final int index(Place p) {
        return ((p.sample() * maps() + p.map()) * geometry.windows() + p.window()) * terms + p.term();
    }

    final Place place(int index) {
        int window = index / terms;
        int map = window / geometry.windows();
        return new Place(map / maps(), map % maps(), window % geometry.windows(), index % terms);
    }

    final List<Grain> telling(Grain... candidates) {
        return Arrays.stream(candidates)
                .filter(grain -> switch (grain) {
                    case PRODUCT, WINDOW, MAP -> true;
                    case ROW -> geometry.outputHeight() > 1;
                    case CHANNEL -> channelSteps() > 1;
                    case FILTER -> maps() > 1;
                    case BATCH -> samples() > 1;
                })
                .toList();
    }

    final void requireKnown(Grain grain) {
        if (!knows(grain)) {
            throw new IllegalArgumentException("this walk has no grain " + grain);
        }
    }

    private void requirePosition(Grain grain, int position) {
        Objects.checkIndex(position, positions(grain));
    }
}
