package convolens.engine.fused;

import convolens.engine.gemm.Cpu;
import convolens.engine.layer.Convolution;
import convolens.engine.layer.Layer;
import convolens.engine.layer.Mode;
import convolens.engine.layer.Parameter;
import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import convolens.engine.tensor.WindowGeometry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Convolution, ReLU and, if asked for, 2×2 max pooling with stride 2 in one go, sample by sample, so that what is
 * between them never leaves the cache.
 *
 * <pre>
 * colₙ: (OH·OW, K), w: (K,FN) → mapsₙ = colₙ·w: (OH·OW, FN), yₙ = pool(max(mapsₙ + b, 0))
 * dw = Σₙ colₙᵀ·dmapsₙ,  dcolₙ = dmapsₙ·wᵀ,  dxₙ = col2im(dcolₙ)          K = FH·FW·C
 * </pre>
 *
 * Inside, channels are last and filled up with zeros to whole vectors (FN'); blocks that follow each other hand the data
 * over in that form. The unfolded matrix is made again in the backward pass, which costs less than keeping it.
 */
final class ConvolutionBlock implements Layer {
    private final Convolution convolution;
    private final BlockForm form;
    private final Shape weights;
    private final BlockState state;
    private final BlockForward forward;
    private final BlockBackward backward;

    ConvolutionBlock(Convolution convolution, BlockForm form) {
        this.convolution = convolution;
        this.form = form;
        this.weights = convolution.parameters().get(0).shape();
        this.state = new BlockState(convolution.cpu(), form, weights, convolution.groups());
        this.forward = new BlockForward(state);
        this.backward = new BlockBackward(state);
    }

    @Override
    public String name() {
        return form.pooled() ? "Convolution, ReLU, pooling" : "Convolution, ReLU";
    }

    @Override
    public List<Parameter> parameters() {
        return convolution.parameters();
    }

    @Override
    public Shape outputShape(Shape x) {
        int h = form.imagesIn() ? x.dim(2) : x.dim(1);
        int w = form.imagesIn() ? x.dim(3) : x.dim(2);
        Shape maps = convolution.outputShape(Shape.of(x.dim(0), weights.dim(1) * convolution.groups(), h, w));
        int oh = form.pooled() ? maps.dim(2) / 2 : maps.dim(2);
        int ow = form.pooled() ? maps.dim(3) / 2 : maps.dim(3);
        return form.imagesOut()
                ? Shape.of(x.dim(0), weights.dim(0), oh, ow)
                : Shape.of(x.dim(0), oh, ow, state.pitch());
    }

    @Override
    public void forward(Tensor x, Mode mode, Tensor y) {
        y.reshape(outputShape(x.shape()));
        WindowGeometry g = form.imagesIn()
                ? convolution.window().over(x.dim(2), x.dim(3))
                : convolution.window().over(x.dim(1), x.dim(2));
        state.begin(g, x, y, parameters());
        cpu().each(state.samples(), forward);
    }

    @Override
    public void backward(Tensor dy, @Nullable Tensor dx) {
        if (dx != null) {
            dx.reshape(state.input().shape());
            for (int group = 0; group < state.groups(); group++) {
                state.weights(group).packByFilter(parameters().get(0).value());
            }
        }
        cpu().each(backward.begin(dy, dx), backward);
        backward.sum(parameters());
    }

    private Cpu cpu() {
        return convolution.cpu();
    }
}
