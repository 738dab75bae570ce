package convolens.engine.fused;

import convolens.engine.gemm.Cpu;
import convolens.engine.gemm.Meter;
import convolens.engine.gemm.Phase;
import convolens.engine.layer.Parameter;
import convolens.engine.tensor.Tensor;
import java.util.List;

/**
 * The backward pass of a block; a task is a group of samples, whose weight gradients are added up.
 *
 * <p>dw is a product with the unfolded sample, or where that is slower a {@link ArgmaxGradient}.
 */
final class BlockBackward implements Cpu.Task {
    /** Gradients are summed in this many groups of samples, whatever the threads, so that runs repeat. */
    private static final int GROUPS = 16;

    private final BlockState state;
    private float[] partialWeights = new float[0];
    private float[] partialBias = new float[0];
    private Tensor dy;
    private Tensor dx;
    private int groups;
    private boolean ofArgmax;

    BlockBackward(BlockState state) {
        this.state = state;
    }

    /**
     * Begins a backward pass.
     *
     * @param dx null where nobody asks for it
     * @return how many tasks it has
     */
    int begin(Tensor dy, Tensor dx) {
        this.dy = dy;
        this.dx = dx;
        groups = Math.min(GROUPS, state.input().dim(0));
        ofArgmax = state.form().pooled() && state.loops().lanes() == 1;
        partialWeights = Workspace.cleared(partialWeights, groups * size());
        partialBias = Workspace.cleared(partialBias, groups * state.pitch());
        return groups;
    }

    @Override
    public void run(int group, int worker) {
        int samples = state.input().dim(0);
        for (int n = group * samples / groups; n < (group + 1) * samples / groups; n++) {
            sample(n, group, worker);
        }
    }

    /** Adds up what the tasks have found. */
    void sum(List<Parameter> parameters) {
        long since = state.cpu().meter().start();
        if (ofArgmax) {
            state.weights()
                    .unpackSumByFilter(partialWeights, groups, parameters.get(0).gradient());
        } else {
            state.weights()
                    .unpackSumByCell(partialWeights, groups, parameters.get(0).gradient());
        }
        float[] db = parameters.get(1).gradient().data();
        for (int f = 0; f < state.filters(); f++) {
            float sum = 0;
            for (int group = 0; group < groups; group++) {
                sum += partialBias[group * state.pitch() + f];
            }
            db[f] = sum;
        }
        state.cpu().meter().lap(Phase.MULTIPLY_BACKWARD, 0, since);
    }

    private void sample(int n, int group, int worker) {
        Meter meter = state.cpu().meter();
        Workspace space = state.space(worker);
        long since = meter.start();
        gradientOfMaps(n, group, space);
        since = meter.lap(state.form().phase(), worker, since);
        state.unfolding().unfold(state.input(), n, space);
        since = meter.lap(Phase.IM2COL, worker, since);
        if (ofArgmax) {
            addArgmax(n, group, space);
        } else {
            addProduct(group, space);
        }
        since = meter.lap(Phase.MULTIPLY_BACKWARD, worker, since);
        if (dx != null) {
            multiplyByFilters(space);
            since = meter.lap(Phase.MULTIPLY_BACKWARD, worker, since);
            state.unfolding().fold(space, dx, n);
            meter.lap(Phase.COL2IM, worker, since);
        }
    }

    /** The gradient with respect to the maps before bias, ReLU and pooling, into the workspace. */
    private void gradientOfMaps(int n, int group, Workspace space) {
        int pitch = state.pitch();
        int cells = state.cells();
        int argmaxAt = n * cells * pitch;
        int dbAt = group * pitch;
        boolean images = state.form().imagesOut();
        if (images) {
            toPixels(n, space);
        }
        float[] d = images ? space.cellGradients : dy.data();
        int dAt = images ? 0 : n * cells * pitch;
        space.maps = Workspace.atLeast(space.maps, state.geometry().windows() * pitch);
        if (!state.form().pooled()) {
            float[] y = images ? space.cells : state.output().data();
            state.loops().unrectify(d, dAt, y, dAt, cells, pitch, space.maps, partialBias, dbAt);
            return;
        }
        space.open = Workspace.atLeast(space.open, cells * pitch);
        state.loops().open(d, dAt, state.argmax(), argmaxAt, cells, pitch, space.open, partialBias, dbAt);
        if (!ofArgmax || dx != null) {
            int oh = state.geometry().outputHeight();
            int ow = state.geometry().outputWidth();
            state.loops().unpool(space.open, state.argmax(), argmaxAt, oh, ow, pitch, space.maps);
        }
    }

    /** Sample n of dy, and of y where the ReLU is judged by it, with channels last. */
    private void toPixels(int n, Workspace space) {
        int cells = state.cells();
        int filters = state.filters();
        int pitch = state.pitch();
        int from = n * filters * cells;
        space.cellGradients = Workspace.atLeast(space.cellGradients, cells * pitch);
        ChannelsLast.fromImages(dy.data(), from, filters, cells, pitch, space.cellGradients, 0);
        if (!state.form().pooled()) {
            space.cells = Workspace.atLeast(space.cells, cells * pitch);
            ChannelsLast.fromImages(state.output().data(), from, filters, cells, pitch, space.cells, 0);
        }
    }

    private void addArgmax(int n, int group, Workspace space) {
        int oh = state.geometry().outputHeight();
        int ow = state.geometry().outputWidth();
        int pitch = state.pitch();
        int argmaxAt = n * state.cells() * pitch;
        int k = state.weights().rows();
        float[] col = space.columns;
        int colPitch = state.unfolding().pitch();
        int at = group * size();
        ArgmaxGradient.add(space.open, state.argmax(), argmaxAt, oh, ow, pitch, col, colPitch, k, partialWeights, at);
    }

    /** dw ← dw + colᵀ·dmaps. */
    private void addProduct(int group, Workspace space) {
        int pixels = state.geometry().windows();
        int pitch = state.pitch();
        int k = state.weights().rows();
        float[] col = space.columns;
        int colPitch = state.unfolding().pitch();
        float[] dw = partialWeights;
        int at = group * size();
        state.cpu()
                .gemm()
                .multiply(true, false, k, pitch, pixels, col, 0, colPitch, space.maps, 0, pitch, true, dw, at, pitch);
    }

    /** dcol ← dmaps·wᵀ. */
    private void multiplyByFilters(Workspace space) {
        int pixels = state.geometry().windows();
        int pitch = state.pitch();
        int k = state.weights().rows();
        int filters = state.filters();
        float[] w = state.weights().byFilter();
        space.columnGradients = Workspace.atLeast(space.columnGradients, pixels * k);
        float[] dcol = space.columnGradients;
        state.cpu().gemm().multiply(false, false, pixels, k, filters, space.maps, 0, pitch, w, 0, k, false, dcol, 0, k);
    }

    /** How long the partial dw of a group is. */
    private int size() {
        return state.pitch() * state.weights().rows();
    }
}
