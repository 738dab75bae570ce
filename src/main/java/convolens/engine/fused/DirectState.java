package convolens.engine.fused;

import convolens.engine.layer.Convolution;
import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import convolens.engine.tensor.WindowGeometry;
import org.jspecify.annotations.Nullable;

/**
 * What both passes of a direct convolution share. A task is a part of the samples with a part of the groups; how many there are
 * depends on samples and groups alone, whatever the threads, so that runs repeat. What a task reads lies together as far as
 * possible: groups are parted only where there are few samples.
 */
final class DirectState {
    /** At least this many tasks, if there are samples enough. */
    private static final int TASKS = 16;

    private final Convolution convolution;
    private final boolean rectified;
    private final TapLoops loops;
    private final Shape weights;
    private final DirectSpace[] spaces;
    private @Nullable DirectTaps taps;
    private Tensor input = Tensor.empty();
    private Tensor output = Tensor.empty();

    DirectState(Convolution convolution, boolean rectified) {
        this.convolution = convolution;
        this.rectified = rectified;
        this.loops = TapLoops.of(convolution.cpu().gemm());
        this.weights = convolution.parameters().get(0).shape();
        this.spaces = new DirectSpace[convolution.cpu().threads()];
    }

    /** Begins a forward pass. */
    void begin(Tensor x, Tensor y) {
        input = x;
        output = y;
        WindowGeometry g = convolution.window().over(x.dim(2), x.dim(3));
        if (taps == null || !taps.planes().geometry().equals(g)) {
            taps = new DirectTaps(new PhasePlanes(g, loops), channels(), filters(), loops.lanes());
            for (int i = 0; i < spaces.length; i++) {
                spaces[i] = new DirectSpace(taps, groups(), loops.lanes());
            }
        }
    }

    Convolution convolution() {
        return convolution;
    }

    /** Whether a ReLU follows. */
    boolean rectified() {
        return rectified;
    }

    TapLoops loops() {
        return loops;
    }

    DirectTaps taps() {
        if (taps == null) {
            throw new IllegalStateException("there was no forward pass");
        }
        return taps;
    }

    /** What a thread works in. */
    DirectSpace space(int worker) {
        return spaces[worker];
    }

    /** The input of the last forward pass. */
    Tensor input() {
        return input;
    }

    /** The output of the last forward pass. */
    Tensor output() {
        return output;
    }

    /** C/G. */
    int channels() {
        return weights.dim(1);
    }

    /** FN/G. */
    int filters() {
        return weights.dim(0) / groups();
    }

    /** G. */
    int groups() {
        return convolution.groups();
    }

    /** How many weights a group has. */
    int weightsOfGroup() {
        return filters() * weights.sizeOfOne();
    }

    /** Into how many parts the samples are divided. */
    int parts() {
        return Math.max(1, Math.min(TASKS, input.dim(0)));
    }

    /** Into how many parts the groups are divided. */
    private int blocks() {
        return Math.min(groups(), (TASKS + parts() - 1) / parts());
    }

    /** How many tasks there are. */
    int tasks() {
        return parts() * blocks();
    }

    /** The part of the samples of a task. */
    int part(int task) {
        return task / blocks();
    }

    /** The first sample of a part; that of the part behind the last is the number of samples. */
    int firstSample(int part) {
        return (int) ((long) part * input.dim(0) / parts());
    }

    /** The first group of a task. */
    int firstGroup(int task) {
        return task % blocks() * groups() / blocks();
    }

    /** The group behind the last of a task. */
    int endGroup(int task) {
        return (task % blocks() + 1) * groups() / blocks();
    }

    /** Where channel c of a group begins in x. */
    int inputAt(int n, int group, int c) {
        return ((n * groups() + group) * channels() + c) * input.dim(2) * input.dim(3);
    }

    /** Where the map of filter f of a group begins in y. */
    int outputAt(int n, int group, int f) {
        return ((n * groups() + group) * filters() + f) * output.dim(2) * output.dim(3);
    }

    /** Parts the channels of a group into the workspace. */
    void partInput(int n, int group, DirectSpace space) {
        PhasePlanes planes = taps().planes();
        for (int c = 0; c < channels(); c++) {
            planes.part(input.data(), inputAt(n, group, c), space.x, c * planes.size());
        }
    }
}
