package convolens.interchange.onnx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a graph sees the numbers of one of the engine's tensors, which stay where they are: with which extents, and in which
 * order. Reshapes and transposes change the view alone.
 *
 * <p>It is a row of runs (extent, step), the outermost first, as the strides of a NumPy array; the extents of the graph
 * group and divide them.
 */
final class OnnxView {

    /** @param extent how many numbers or blocks @param step how far apart they lie */
    record Run(int extent, int step) {}

    private final List<Run> runs;
    private final int[] dims;

    private OnnxView(List<Run> runs, int[] dims) {
        this.runs = merged(runs);
        this.dims = dims;
    }

    /** The numbers in the order of the memory. */
    static OnnxView inOrder(int[] dims) {
        return new OnnxView(List.of(new Run(size(dims), 1)), dims);
    }

    /** Images (C,H,W) seen as (H,W,C). */
    static OnnxView channelsLast(int channels, int height, int width, int[] dims) {
        return new OnnxView(
                List.of(new Run(height, width), new Run(width, 1), new Run(channels, height * width)), dims);
    }

    static int size(int[] dims) {
        int size = 1;
        for (int dim : dims) {
            size *= dim;
        }
        return size;
    }

    /** The extents as the graph has them. */
    int[] dims() {
        return dims;
    }

    /** Whether the numbers are seen in the order in which they lie. */
    boolean isInOrder() {
        return runs.isEmpty() || runs.size() == 1 && runs.get(0).step() == 1;
    }

    /** The same numbers in the same order with other extents. */
    OnnxView reshaped(int[] other) {
        return new OnnxView(runs, other);
    }

    /** With its axes in another order; null if an axis is none of whole runs. */
    @Nullable
    OnnxView transposed(int[] permutation) {
        List<List<Run>> axes = axes();
        if (axes == null) {
            return null;
        }
        List<Run> changed = new ArrayList<>();
        int[] extents = new int[dims.length];
        for (int i = 0; i < dims.length; i++) {
            changed.addAll(axes.get(permutation[i]));
            extents[i] = dims[permutation[i]];
        }
        return new OnnxView(changed, extents);
    }

    /** The axis that is one run of this extent and step; −1 if there is none. */
    int axis(int extent, int step) {
        List<List<Run>> axes = axes();
        return axes == null ? -1 : axes.indexOf(List.of(new Run(extent, step)));
    }

    /** For every number in the order of the view: where it lies. */
    int[] places() {
        int[] places = {0};
        for (Run run : runs) {
            int[] more = new int[places.length * run.extent()];
            for (int i = 0; i < places.length; i++) {
                for (int j = 0; j < run.extent(); j++) {
                    more[i * run.extent() + j] = places[i] + j * run.step();
                }
            }
            places = more;
        }
        return places;
    }

    /** The runs of every axis; null if an axis begins or ends within one that cannot be divided there. */
    private @Nullable List<List<Run>> axes() {
        List<Run> left = new ArrayList<>(runs);
        List<List<Run>> axes = new ArrayList<>();
        for (int dim : dims) {
            List<Run> axis = new ArrayList<>();
            int rest = dim;
            while (rest > 1) {
                if (left.isEmpty()) {
                    return null;
                }
                Run run = left.remove(0);
                if (rest % run.extent() == 0) {
                    axis.add(run);
                    rest /= run.extent();
                } else if (run.extent() % rest == 0) {
                    int inner = run.extent() / rest;
                    axis.add(new Run(rest, run.step() * inner));
                    left.add(0, new Run(inner, run.step()));
                    rest = 1;
                } else {
                    return null;
                }
            }
            axes.add(merged(axis));
        }
        return axes;
    }

    private static List<Run> merged(List<Run> runs) {
        List<Run> merged = new ArrayList<>();
        for (Run run : runs) {
            Run last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (run.extent() == 1) {
                continue;
            }
            if (last != null && last.step() == run.step() * run.extent()) {
                merged.set(merged.size() - 1, new Run(last.extent() * run.extent(), run.step()));
            } else {
                merged.add(run);
            }
        }
        return merged;
    }

    @Override
    public String toString() {
        return Arrays.toString(dims);
    }
}
