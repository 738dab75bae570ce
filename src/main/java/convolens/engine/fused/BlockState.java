package convolens.engine.fused;

import convolens.engine.gemm.Cpu;
import convolens.engine.layer.Parameter;
import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import convolens.engine.tensor.WindowGeometry;
import java.util.List;

/** What the two passes of a block share: how it computes, and what the forward pass leaves for the backward pass. */
final class BlockState {
    private final Cpu cpu;
    private final BlockForm form;
    private final BlockLoops loops;
    private final int filters;
    private final int pitch;
    private final FusedUnfolding unfolding;
    private final PackedWeights weights;
    private final float[] bias;
    private final Workspace[] spaces;
    private WindowGeometry geometry;
    private Tensor input;
    private Tensor output;
    private float[] argmax = new float[0];

    BlockState(Cpu cpu, BlockForm form, Shape w) {
        this.cpu = cpu;
        this.form = form;
        this.loops = BlockLoops.of(cpu.gemm());
        this.filters = w.dim(0);
        this.pitch = (filters + loops.lanes() - 1) / loops.lanes() * loops.lanes();
        this.unfolding = new FusedUnfolding(form, loops, w.dim(1));
        this.weights = new PackedWeights(w, pitch);
        this.bias = new float[pitch];
        this.spaces = new Workspace[cpu.threads()];
        for (int i = 0; i < spaces.length; i++) {
            spaces[i] = new Workspace();
        }
    }

    /** Begins a forward pass. */
    void begin(WindowGeometry g, Tensor x, Tensor y, List<Parameter> parameters) {
        geometry = g;
        input = x;
        output = y;
        unfolding.fit(g, x, spaces);
        weights.pack(parameters.get(0).value(), unfolding.channels());
        System.arraycopy(parameters.get(1).value().data(), 0, bias, 0, filters);
        if (form.pooled()) {
            argmax = Workspace.atLeast(argmax, x.dim(0) * cells() * pitch);
        }
    }

    Cpu cpu() {
        return cpu;
    }

    BlockForm form() {
        return form;
    }

    BlockLoops loops() {
        return loops;
    }

    /** FN. */
    int filters() {
        return filters;
    }

    /** FN'. */
    int pitch() {
        return pitch;
    }

    FusedUnfolding unfolding() {
        return unfolding;
    }

    PackedWeights weights() {
        return weights;
    }

    /** One for each of FN' filters. */
    float[] bias() {
        return bias;
    }

    /** What a thread works in. */
    Workspace space(int worker) {
        return spaces[worker];
    }

    WindowGeometry geometry() {
        return geometry;
    }

    /** The input of the last forward pass. */
    Tensor input() {
        return input;
    }

    /** The output of the last forward pass. */
    Tensor output() {
        return output;
    }

    /** Which cell of each pooling window won: (N, cells, FN'). */
    float[] argmax() {
        return argmax;
    }

    /** Pixels of one output map. */
    int cells() {
        int oh = geometry.outputHeight();
        int ow = geometry.outputWidth();
        return form.pooled() ? (oh / 2) * (ow / 2) : oh * ow;
    }
}
