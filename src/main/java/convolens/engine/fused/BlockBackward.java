package convolens.engine.fused;

import convolens.engine.gemm.Cpu;
import convolens.engine.gemm.Meter;
import convolens.engine.gemm.Phase;
import convolens.engine.layer.Parameter;
import convolens.engine.tensor.Tensor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The backward pass of a block; a task is a part of the samples, whose weight gradients are added up.
 *
 * <p>dw is a product with the unfolded sample, or where that is slower a {@link ArgmaxGradient}.
 */
final class BlockBackward implements Cpu.Task {
    /** Gradients are summed in this many parts of the samples, whatever the threads, so that runs repeat. */
    private static final int PARTS = 16;

    private final BlockState state;
    private float[] partialWeights = new float[0];
    private float[] partialBias = new float[0];
    private Tensor dy = Tensor.empty();
    private @Nullable Tensor dx;
    private int parts;
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
    int begin(Tensor dy, @Nullable Tensor dx) {
        this.dy = dy;
        this.dx = dx;
        parts = Math.min(PARTS, state.samples());
        ofArgmax = state.form().pooled() && state.loops().lanes() == 1;
        partialWeights = Workspace.cleared(partialWeights, parts * state.groups() * size());
        partialBias = Workspace.cleared(partialBias, parts * state.groups() * state.pitch());
        return parts;
    }

    @Override
    public void run(int part, int worker) {
        int samples = state.samples();
        for (int n = part * samples / parts; n < (part + 1) * samples / parts; n++) {
            // the parts of a group lie together, to be added up
            sample(n, state.group(n) * parts + part, worker);
        }
    }

    /** Adds up what the tasks have found. */
    void sum(List<Parameter> parameters) {
        long since = state.cpu().meter().start();
        for (int group = 0; group < state.groups(); group++) {
            sum(group, parameters);
        }
        state.cpu().meter().lap(Phase.MULTIPLY_BACKWARD, 0, since);
    }

    private void sum(int group, List<Parameter> parameters) {
        Tensor dw = parameters.get(0).gradient();
        int at = group * parts * size();
        if (ofArgmax) {
            state.weights(group).unpackSumByFilter(partialWeights, at, parts, dw);
        } else {
            state.weights(group).unpackSumByCell(partialWeights, at, parts, dw);
        }
        float[] db = parameters.get(1).gradient().data();
        for (int f = 0; f < state.filters(); f++) {
            float sum = 0;
            for (int part = 0; part < parts; part++) {
                sum += partialBias[(group * parts + part) * state.pitch() + f];
            }
            db[group * state.filters() + f] = sum;
        }
    }

    private void sample(int n, int to, int worker) {
        Meter meter = state.cpu().meter();
        Workspace space = state.space(worker);
        long since = meter.start();
        gradientOfMaps(n, to, space);
        since = meter.lap(state.form().phase(), worker, since);
        state.unfolding().unfold(state.geometry(), state.input(), n, space);
        since = meter.lap(Phase.IM2COL, worker, since);
        if (ofArgmax) {
            addArgmax(n, to, space);
        } else {
            addProduct(to, space);
        }
        since = meter.lap(Phase.MULTIPLY_BACKWARD, worker, since);
        if (dx != null) {
            multiplyByFilters(state.weights(state.group(n)), space);
            since = meter.lap(Phase.MULTIPLY_BACKWARD, worker, since);
            state.unfolding().fold(state.geometry(), space, dx, n);
            meter.lap(Phase.COL2IM, worker, since);
        }
    }

    /** The gradient with respect to the maps before bias, ReLU and pooling, into the workspace. */
    private void gradientOfMaps(int n, int to, Workspace space) {
        int pitch = state.pitch();
        int cells = state.cells();
        int argmaxAt = n * cells * pitch;
        int dbAt = to * pitch;
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

    private void addArgmax(int n, int to, Workspace space) {
        int oh = state.geometry().outputHeight();
        int ow = state.geometry().outputWidth();
        int pitch = state.pitch();
        int argmaxAt = n * state.cells() * pitch;
        int k = state.weights(0).rows();
        float[] col = space.columns;
        int colPitch = state.unfolding().pitch();
        int at = to * size();
        ArgmaxGradient.add(space.open, state.argmax(), argmaxAt, oh, ow, pitch, col, colPitch, k, partialWeights, at);
    }

    /** dw ← dw + colᵀ·dmaps. */
    private void addProduct(int to, Workspace space) {
        int pixels = state.geometry().windows();
        int pitch = state.pitch();
        int k = state.weights(0).rows();
        float[] col = space.columns;
        int colPitch = state.unfolding().pitch();
        float[] dw = partialWeights;
        int at = to * size();
        state.cpu()
                .gemm()
                .multiply(true, false, k, pitch, pixels, col, 0, colPitch, space.maps, 0, pitch, true, dw, at, pitch);
    }

    /** dcol ← dmaps·wᵀ. */
    private void multiplyByFilters(PackedWeights weights, Workspace space) {
        int pixels = state.geometry().windows();
        int pitch = state.pitch();
        int k = weights.rows();
        int filters = state.filters();
        float[] w = weights.byFilter();
        space.columnGradients = Workspace.atLeast(space.columnGradients, pixels * k);
        float[] dcol = space.columnGradients;
        state.cpu().gemm().multiply(false, false, pixels, k, filters, space.maps, 0, pitch, w, 0, k, false, dcol, 0, k);
    }

    /** How long the partial dw of a group of the convolution is. */
    private int size() {
        return state.pitch() * state.weights(0).rows();
    }
}
