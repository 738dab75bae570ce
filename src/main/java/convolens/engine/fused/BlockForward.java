package convolens.engine.fused;

import convolens.engine.gemm.Cpu;
import convolens.engine.gemm.Meter;
import convolens.engine.gemm.Phase;

/** The forward pass of a block; a task is a sample. */
final class BlockForward implements Cpu.Task {
    private final BlockState state;

    BlockForward(BlockState state) {
        this.state = state;
    }

    @Override
    public void run(int n, int worker) {
        Meter meter = state.cpu().meter();
        Workspace space = state.space(worker);
        boolean images = state.form().imagesOut();
        int size = state.cells() * state.pitch();
        space.cells = images ? Workspace.atLeast(space.cells, size) : space.cells;
        float[] results = images ? space.cells : state.output().data();
        int at = images ? 0 : n * size;

        long since = meter.start();
        state.unfolding().unfold(state.geometry(), state.input(), n, space);
        since = meter.lap(Phase.IM2COL, worker, since);
        if (state.form().pooled()) {
            space.maps = Workspace.atLeast(space.maps, state.geometry().windows() * state.pitch());
            multiply(n, space, space.maps, 0);
            since = meter.lap(Phase.MULTIPLY_FORWARD, worker, since);
            pool(n, space, n * size, results, at);
        } else {
            multiply(n, space, results, at);
            since = meter.lap(Phase.MULTIPLY_FORWARD, worker, since);
            state.loops().rectify(results, at, state.cells(), state.pitch(), state.bias(n));
        }
        if (images) {
            int filters = state.filters();
            int to = n * filters * state.cells();
            ChannelsLast.toImages(
                    results,
                    0,
                    state.pitch(),
                    state.cells(),
                    filters,
                    state.output().data(),
                    to);
        }
        meter.lap(state.form().phase(), worker, since);
    }

    private void multiply(int n, Workspace space, float[] maps, int at) {
        int pixels = state.geometry().windows();
        int pitch = state.pitch();
        PackedWeights weights = state.weights(state.group(n));
        int k = weights.rows();
        float[] col = space.columns;
        int colPitch = state.unfolding().pitch();
        float[] w = weights.byCell();
        state.cpu()
                .gemm()
                .multiply(false, false, pixels, pitch, k, col, 0, colPitch, w, 0, pitch, false, maps, at, pitch);
    }

    private void pool(int n, Workspace space, int argmaxAt, float[] results, int at) {
        int oh = state.geometry().outputHeight();
        int ow = state.geometry().outputWidth();
        state.loops().pool(space.maps, oh, ow, state.pitch(), state.bias(n), results, at, state.argmax(), argmaxAt);
    }
}
