package convolens.walk.chain;

import convolens.engine.tensor.Tensor;
import convolens.engine.tensor.WindowGeometry;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * The axes of an array with their extents: flat index, row-major, ↔ one index for each axis. An assignment of indices is an
 * {@code int[]} with a place for every {@link Axis}, {@link #FREE} where none is chosen.
 */
public final class Axes {
    /** No index is chosen for this axis. */
    public static final int FREE = -1;

    private final Axis[] axes;
    private final int[] extents;
    private final int[] strides;
    private final int size;

    private Axes(Axis[] axes, int[] extents) {
        this.axes = axes;
        this.extents = extents;
        this.strides = new int[axes.length];
        int all = 1;
        for (int i = axes.length - 1; i >= 0; i--) {
            strides[i] = all;
            all = Math.multiplyExact(all, extents[i]);
        }
        size = all;
    }

    /**
     * Axes from the outermost to the innermost.
     *
     * @throws IllegalArgumentException if there are not as many extents as axes
     */
    public static Axes of(List<Axis> axes, int... extents) {
        if (axes.size() != extents.length) {
            throw new IllegalArgumentException(axes + " take as many extents, but got " + Arrays.toString(extents));
        }
        return new Axes(axes.toArray(new Axis[0]), extents.clone());
    }

    /** The axes of im2col(x): (N·OH·OW, C·FH·FW), of which the first three are its rows. */
    static Axes unfolded(Tensor x, WindowGeometry g) {
        return of(
                List.of(
                        Axis.SAMPLE,
                        Axis.OUTPUT_ROW,
                        Axis.OUTPUT_COLUMN,
                        Axis.CHANNEL,
                        Axis.FILTER_ROW,
                        Axis.FILTER_COLUMN),
                x.dim(0),
                g.outputHeight(),
                g.outputWidth(),
                x.dim(1),
                g.filterHeight(),
                g.filterWidth());
    }

    /** The same extents in another order, or some of them. */
    public Axes select(List<Axis> wanted) {
        return of(wanted, wanted.stream().mapToInt(this::extent).toArray());
    }

    /** No index chosen at all. */
    public static int[] free() {
        int[] at = new int[Axis.values().length];
        Arrays.fill(at, FREE);
        return at;
    }

    /** The axes from the outermost to the innermost. */
    public List<Axis> list() {
        return List.of(axes);
    }

    /** The number of cells. */
    public int size() {
        return size;
    }

    /** Whether the array has this axis. */
    public boolean has(Axis axis) {
        return place(axis) >= 0;
    }

    /** The extent of an axis; 1 for an axis that the array has not. */
    public int extent(Axis axis) {
        int place = place(axis);
        return place < 0 ? 1 : extents[place];
    }

    /** The index of a cell along an axis; {@link #FREE} for an axis that the array has not. */
    public int index(int cell, Axis axis) {
        int place = place(axis);
        return place < 0 ? FREE : cell / strides[place] % extents[place];
    }

    /** Writes the indices of a cell into an assignment; those of other axes stay. */
    public void locate(int cell, int[] at) {
        for (int i = 0; i < axes.length; i++) {
            at[axes[i].ordinal()] = cell / strides[i] % extents[i];
        }
    }

    /** The indices of a cell, all others free. */
    public int[] locate(int cell) {
        int[] at = free();
        locate(cell, at);
        return at;
    }

    /** The cell at an assignment; a free index counts as 0. */
    public int cell(int[] at) {
        int cell = 0;
        for (int i = 0; i < axes.length; i++) {
            cell += Math.max(0, at[axes[i].ordinal()]) * strides[i];
        }
        return cell;
    }

    /** Whether a cell agrees with all indices that are chosen. */
    public boolean agrees(int cell, int[] at) {
        for (int i = 0; i < axes.length; i++) {
            int wanted = at[axes[i].ordinal()];
            if (wanted != FREE && wanted != cell / strides[i] % extents[i]) {
                return false;
            }
        }
        return true;
    }

    /** Visits every cell that agrees with an assignment, in flat order; none for an index beyond its extent. */
    public void each(int[] at, IntConsumer visitor) {
        each(at, 0, 0, visitor);
    }

    private void each(int[] at, int axis, int cell, IntConsumer visitor) {
        if (axis == axes.length) {
            visitor.accept(cell);
            return;
        }
        int wanted = at[axes[axis].ordinal()];
        if (wanted != FREE) {
            if (wanted < extents[axis]) {
                each(at, axis + 1, cell + wanted * strides[axis], visitor);
            }
        } else {
            for (int i = 0; i < extents[axis]; i++) {
                each(at, axis + 1, cell + i * strides[axis], visitor);
            }
        }
    }

    private int place(Axis axis) {
        for (int i = 0; i < axes.length; i++) {
            if (axes[i] == axis) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < axes.length; i++) {
            text.append(i == 0 ? "(" : ", ")
                    .append(axes[i].extent())
                    .append('=')
                    .append(extents[i]);
        }
        return text.append(')').toString();
    }
}
