package convolens.engine.fused;

import convolens.engine.gemm.Cpu;
import convolens.engine.layer.Parameter;
import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import convolens.engine.tensor.WindowGeometry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the two passes of a block share: how it computes, and what the forward pass leaves for the backward pass.
 *
 * <p>A convolution in G groups is one without groups over G times as many samples, of which every G-th has the weights of
 * the same group: in memory (N,C,H,W) is (N·G,C/G,H,W). What is called a sample inside of a block is one of these.
 */
final class BlockState {
    /** The last forward pass. */
    private record Pass(WindowGeometry geometry, Tensor input, Tensor output) {}

    private final Cpu cpu;
    private final BlockForm form;
    private final BlockLoops loops;
    private final int filters;
    private final int pitch;
    private final FusedUnfolding unfolding;
    private final PackedWeights[] weights;
    private final float[][] bias;
    private final Workspace[] spaces;
    private @Nullable Pass pass;
    private float[] argmax = new float[0];

    /**
     * @param w (FN,C/G,FH,FW)
     * @param groups G; with more than one the form has images on both sides
     */
    BlockState(Cpu cpu, BlockForm form, Shape w, int groups) {
        this.cpu = cpu;
        this.form = form;
        this.loops = BlockLoops.of(cpu.gemm());
        this.filters = w.dim(0) / groups;
        this.pitch = (filters + loops.lanes() - 1) / loops.lanes() * loops.lanes();
        this.unfolding = new FusedUnfolding(form, loops, w.dim(1));
        Shape ofGroup = w.withFirst(filters);
        this.weights = new PackedWeights[groups];
        for (int group = 0; group < groups; group++) {
            weights[group] = new PackedWeights(ofGroup, pitch, group * ofGroup.size());
        }
        this.bias = new float[groups][pitch];
        this.spaces = new Workspace[cpu.threads()];
        for (int i = 0; i < spaces.length; i++) {
            spaces[i] = new Workspace();
        }
    }

    /** Begins a forward pass. */
    void begin(WindowGeometry g, Tensor x, Tensor y, List<Parameter> parameters) {
        pass = new Pass(g, x, y);
        unfolding.fit(g, x, spaces);
        for (int group = 0; group < weights.length; group++) {
            weights[group].pack(parameters.get(0).value(), unfolding.channels());
            System.arraycopy(parameters.get(1).value().data(), group * filters, bias[group], 0, filters);
        }
        if (form.pooled()) {
            argmax = Workspace.atLeast(argmax, samples() * cells() * pitch);
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

    /** FN/G. */
    int filters() {
        return filters;
    }

    /** (FN/G)'. */
    int pitch() {
        return pitch;
    }

    FusedUnfolding unfolding() {
        return unfolding;
    }

    /** G. */
    int groups() {
        return weights.length;
    }

    /** N·G. */
    int samples() {
        return input().dim(0) * weights.length;
    }

    /** The group of a sample. */
    int group(int n) {
        return n % weights.length;
    }

    /** Those of a group. */
    PackedWeights weights(int group) {
        return weights[group];
    }

    /** One for each of (FN/G)' filters of the group of a sample. */
    float[] bias(int n) {
        return bias[n % bias.length];
    }

    /** What a thread works in. */
    Workspace space(int worker) {
        return spaces[worker];
    }

    /** The windows of the last forward pass. */
    WindowGeometry geometry() {
        return pass().geometry;
    }

    /** The input of the last forward pass. */
    Tensor input() {
        return pass().input;
    }

    /** The output of the last forward pass. */
    Tensor output() {
        return pass().output;
    }

    /** Which cell of each pooling window won: (N·G, cells, (FN/G)'). */
    float[] argmax() {
        return argmax;
    }

    /** Pixels of one output map. */
    int cells() {
        int oh = geometry().outputHeight();
        int ow = geometry().outputWidth();
        return form.pooled() ? (oh / 2) * (ow / 2) : oh * ow;
    }

    private Pass pass() {
        if (pass == null) {
            throw new IllegalStateException("a forward pass of the block has to come first");
        }
        return pass;
    }
}
