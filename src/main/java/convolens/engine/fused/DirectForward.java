package convolens.engine.fused;

import convolens.engine.gemm.Cpu;
import convolens.engine.gemm.Meter;
import convolens.engine.gemm.Phase;
import convolens.engine.layer.Parameter;
import java.util.List;

/** The forward pass of a direct convolution; a task is a part of the samples with a part of the groups. */
final class DirectForward implements Cpu.Task {
    private final DirectState state;

    DirectForward(DirectState state) {
        this.state = state;
    }

    @Override
    public void run(int task, int worker) {
        int part = state.part(task);
        for (int n = state.firstSample(part); n < state.firstSample(part + 1); n++) {
            for (int group = state.firstGroup(task); group < state.endGroup(task); group++) {
                sample(n, group, worker);
            }
        }
    }

    private void sample(int n, int group, int worker) {
        Meter meter = state.convolution().cpu().meter();
        long since = meter.start();
        DirectSpace space = state.space(worker);
        state.partInput(n, group, space);
        since = meter.lap(Phase.IM2COL, worker, since);
        DirectTaps taps = state.taps();
        List<Parameter> parameters = state.convolution().parameters();
        float[] w = parameters.get(0).value().data();
        float[] b = parameters.get(1).value().data();
        int k = taps.forward().length;
        int outputs = taps.planes().outputs();
        TapLoops loops = state.loops();
        for (int f = 0; f < state.filters(); f++) {
            int filter = group * state.filters() + f;
            loops.correlate(
                    space.x,
                    0,
                    taps.forward(),
                    0,
                    w,
                    filter * k,
                    k,
                    b[filter],
                    state.rectified(),
                    space.flat,
                    0,
                    outputs);
            int to = state.outputAt(n, group, f);
            taps.planes().gatherOutputs(space.flat, state.output().data(), to);
        }
        meter.lap(Phase.MULTIPLY_FORWARD, worker, since);
    }
}
