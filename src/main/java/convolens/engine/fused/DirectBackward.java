package convolens.engine.fused;

import convolens.engine.gemm.Cpu;
import convolens.engine.gemm.Meter;
import convolens.engine.gemm.Phase;
import convolens.engine.layer.Parameter;
import convolens.engine.tensor.Tensor;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The backward pass of a direct convolution; a task is a part of the samples with a part of the groups. */
final class DirectBackward implements Cpu.Task {
    private final DirectState state;
    private float[] partialWeights = new float[0];
    private float[] partialBias = new float[0];
    private Tensor dy = Tensor.empty();
    private @Nullable Tensor dx;

    DirectBackward(DirectState state) {
        this.state = state;
    }

    /**
     * Begins a backward pass.
     *
     * @param dx null where nobody asks for it
     */
    void begin(Tensor dy, @Nullable Tensor dx) {
        this.dy = dy;
        this.dx = dx;
        int size = state.parts() * state.groups();
        partialWeights = Workspace.atLeast(partialWeights, size * state.weightsOfGroup());
        partialBias = Workspace.atLeast(partialBias, size * state.filters());
    }

    @Override
    public void run(int task, int worker) {
        int part = state.part(task);
        int first = state.firstGroup(task);
        int end = state.endGroup(task);
        int k = state.weightsOfGroup();
        int filters = state.filters();
        int lanes = state.loops().lanes();
        DirectSpace space = state.space(worker);
        Arrays.fill(space.weightSums, first * k * lanes, end * k * lanes, 0);
        Arrays.fill(space.biasSums, first * filters * lanes, end * filters * lanes, 0);
        if (dx != null) {
            float[] w = state.convolution().parameters().get(0).value().data();
            for (int group = first; group < end; group++) {
                state.taps().pack(w, group * k, space.packed);
            }
        }
        for (int n = state.firstSample(part); n < state.firstSample(part + 1); n++) {
            for (int group = first; group < end; group++) {
                sample(n, group, worker);
            }
        }
        int from = part * state.groups();
        reduce(space.weightSums, first * k, end * k, partialWeights, from * k);
        reduce(space.biasSums, first * filters, end * filters, partialBias, from * filters);
    }

    /** Adds up what the tasks have found. */
    void sum(List<Parameter> parameters) {
        sum(partialWeights, parameters.get(0).gradient());
        sum(partialBias, parameters.get(1).gradient());
    }

    private void sum(float[] parts, Tensor total) {
        int size = total.size();
        float[] to = total.data();
        System.arraycopy(parts, 0, to, 0, size);
        for (int part = 1; part < state.parts(); part++) {
            for (int i = 0; i < size; i++) {
                to[i] += parts[part * size + i];
            }
        }
    }

    private void sample(int n, int group, int worker) {
        Meter meter = state.convolution().cpu().meter();
        DirectSpace space = state.space(worker);
        long since = meter.start();
        spreadGradients(n, group, space);
        since = meter.lap(Phase.RELU, worker, since);
        state.partInput(n, group, space);
        since = meter.lap(Phase.IM2COL, worker, since);
        DirectTaps taps = state.taps();
        int k = taps.forward().length;
        int outputs = taps.planes().outputs();
        TapLoops loops = state.loops();
        for (int f = 0; f < state.filters(); f++) {
            int from = taps.gradientAt(f);
            int to = (group * state.filters() + f) * loops.lanes();
            loops.addTaps(space.x, 0, taps.forward(), k, space.dy, from, outputs, space.weightSums, to * k);
            loops.addAll(space.dy, from, outputs, space.biasSums, to);
        }
        if (dx != null) {
            for (int c = 0; c < state.channels(); c++) {
                channel(group * state.channels() + c, space, dx, state.inputAt(n, group, c));
            }
        }
        meter.lap(Phase.MULTIPLY_BACKWARD, worker, since);
    }

    private void spreadGradients(int n, int group, DirectSpace space) {
        DirectTaps taps = state.taps();
        float[] y = state.rectified() ? state.output().data() : null;
        for (int f = 0; f < state.filters(); f++) {
            int at = state.outputAt(n, group, f);
            taps.planes().spreadOutputs(dy.data(), y, at, space.dy, taps.gradientAt(f), space.flat);
        }
    }

    /** The gradient of a channel, counted through all groups, phase by phase. */
    private void channel(int c, DirectSpace space, Tensor dx, int dxAt) {
        DirectTaps taps = state.taps();
        PhasePlanes planes = taps.planes();
        for (int phase = 0; phase < planes.phases(); phase++) {
            int first = taps.firstOfPhase(phase);
            int start = planes.first(phase);
            state.loops()
                    .correlate(
                            space.dy,
                            start,
                            taps.backward(),
                            first,
                            space.packed,
                            c * taps.backward().length + first,
                            taps.firstOfPhase(phase + 1) - first,
                            0,
                            false,
                            space.flat,
                            start,
                            planes.count(phase));
            planes.join(space.flat, phase, dx.data(), dxAt);
        }
    }

    /** Adds up the sums of the lanes. */
    private void reduce(float[] sums, int from, int end, float[] to, int toAt) {
        int lanes = state.loops().lanes();
        for (int i = from; i < end; i++) {
            float sum = 0;
            for (int lane = 0; lane < lanes; lane++) {
                sum += sums[i * lanes + lane];
            }
            to[toAt + i] = sum;
        }
    }
}
