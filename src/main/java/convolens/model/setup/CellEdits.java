package convolens.model.setup;

import convolens.engine.tensor.Tensor;
import convolens.engine.tensor.WindowGeometry;
import convolens.model.setup.Refusal.Reason;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands in a cell of a state, and states with other numbers in some cells; all of them are valid. */
public final class CellEdits {
    private CellEdits() {}

    /** Whether a state has a cell. */
    public static boolean exists(SlidingState state, int sample, Spot cell) {
        WindowGeometry g = state.geometry();
        if (cell instanceof Spot.Input at) {
            return sample < state.input().dim(0)
                    && at.channel() < state.input().dim(1)
                    && at.row() >= -g.paddingY()
                    && at.row() < g.paddedHeight() - g.paddingY()
                    && at.column() >= -g.paddingX()
                    && at.column() < g.paddedWidth() - g.paddingX();
        }
        if (cell instanceof Spot.Filter at) {
            return at.filter() < state.filters().dim(0)
                    && at.channel() < state.filters().dim(1)
                    && at.row() < state.filters().dim(2)
                    && at.column() < state.filters().dim(3);
        }
        if (cell instanceof Spot.Bias at) {
            return at.filter() < state.bias().dim(0);
        }
        Spot.Output at = (Spot.Output) cell;
        int maps = state.operation().isPooling()
                ? state.input().dim(1)
                : state.filters().dim(0);
        return at.map() < maps && at.row() < g.outputHeight() && at.column() < g.outputWidth();
    }

    /** The cell of the input whose value a cell of the padding has; the cell itself on the input, null for none. */
    public static Spot.@Nullable Input source(SlidingState state, Spot.Input at) {
        int row = state.fill().source(at.row(), state.input().dim(2));
        int column = state.fill().source(at.column(), state.input().dim(3));
        return row < 0 || column < 0 ? null : new Spot.Input(at.channel(), row, column);
    }

    /** The value of a cell; what stands in the padding where the cell is padding. */
    public static float value(SlidingState state, int sample, Spot cell) {
        if (cell instanceof Spot.Input at) {
            Spot.Input source = source(state, at);
            return source == null
                    ? state.paddingValue()
                    : state.input().get(sample, source.channel(), source.row(), source.column());
        }
        if (cell instanceof Spot.Filter at) {
            return state.filters().get(at.filter(), at.channel(), at.row(), at.column());
        }
        if (cell instanceof Spot.Bias at) {
            return state.bias().get(at.filter());
        }
        throw new IllegalArgumentException("an output is computed, not set");
    }

    /**
     * A cell with another value. Writing to a padding cell changes all of the padding, or the cell of the input that it has
     * its value from.
     */
    public static SlidingState cell(SlidingState state, int sample, Spot cell, float value) {
        if (value == value(state, sample, cell)) {
            return state;
        }
        if (cell instanceof Spot.Input at) {
            Spot.Input source = source(state, at);
            if (source == null) {
                return Edits.paddingValue(state, value);
            }
            Tensor x = state.input().copy();
            x.set(value, sample, source.channel(), source.row(), source.column());
            return state.withInput(x, edited(state, sample));
        }
        if (cell instanceof Spot.Filter at) {
            Tensor w = state.filters().copy();
            w.set(value, at.filter(), at.channel(), at.row(), at.column());
            return state.withFilters(w, editedFilters(state, at.filter()));
        }
        Tensor b = state.bias().copy();
        b.set(value, ((Spot.Bias) cell).filter());
        return state.withBias(b, true);
    }

    /** A cell with a difference added, within the bounds of typed numbers. */
    public static SlidingState nudge(SlidingState state, int sample, Spot cell, float difference) {
        float value = value(state, sample, cell) + difference;
        return cell(state, sample, cell, Math.max(-Limits.VALUE, Math.min(Limits.VALUE, value)));
    }

    /**
     * A block of numbers from a cell on. From the first cell of an input or filter on, a block that is larger makes room
     * for itself as far as the limits allow.
     *
     * @throws RefusedException if the block does not fit
     */
    public static SlidingState paste(SlidingState state, int sample, Spot cell, NumberBlock block)
            throws RefusedException {
        if (cell instanceof Spot.Input at && !state.geometry().isPadding(at.row(), at.column())) {
            SlidingState roomy =
                    at.row() == 0 && at.column() == 0 ? grown(state, block, Quantity.HEIGHT, Quantity.WIDTH) : state;
            Tensor x = roomy.input().copy();
            requireFits(block, x.dim(2) - at.row(), x.dim(3) - at.column());
            for (int row = 0; row < block.height(); row++) {
                for (int column = 0; column < block.width(); column++) {
                    x.set(block.at(row, column), sample, at.channel(), at.row() + row, at.column() + column);
                }
            }
            return roomy.withInput(x, edited(roomy, sample));
        }
        if (cell instanceof Spot.Filter at) {
            SlidingState roomy = at.row() == 0 && at.column() == 0
                    ? grown(state, block, Quantity.FILTER_HEIGHT, Quantity.FILTER_WIDTH)
                    : state;
            Tensor w = roomy.filters().copy();
            requireFits(block, w.dim(2) - at.row(), w.dim(3) - at.column());
            for (int row = 0; row < block.height(); row++) {
                for (int column = 0; column < block.width(); column++) {
                    w.set(block.at(row, column), at.filter(), at.channel(), at.row() + row, at.column() + column);
                }
            }
            return roomy.withFilters(w, editedFilters(roomy, at.filter()));
        }
        requireFits(block, 1, 1);
        return cell(state, sample, cell, block.at(0, 0));
    }

    private static SlidingState grown(SlidingState state, NumberBlock block, Quantity rows, Quantity columns) {
        SlidingState taller = block.height() > rows.of(state)
                        && block.height() <= rows.bounds(state).max()
                ? rows.with(state, block.height())
                : state;
        return block.width() > columns.of(taller)
                        && block.width() <= columns.bounds(taller).max()
                ? columns.with(taller, block.width())
                : taller;
    }

    private static void requireFits(NumberBlock block, int rows, int columns) throws RefusedException {
        if (block.height() > rows || block.width() > columns) {
            throw new RefusedException(Reason.BLOCK_DOES_NOT_FIT, block.height(), block.width(), rows, columns);
        }
    }

    private static InputSource edited(SlidingState state, int sample) {
        InputSource typed = InputSource.of(InputPreset.EDITED, 0);
        return state.inputSource().with(sample, typed, state.sizes().samples());
    }

    private static List<FilterSource> editedFilters(SlidingState state, int filter) {
        List<FilterSource> sources = new ArrayList<>(state.filterSources());
        sources.set(filter, FilterSource.of(FilterPreset.EDITED));
        return sources;
    }
}
