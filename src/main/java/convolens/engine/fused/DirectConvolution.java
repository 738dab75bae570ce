package convolens.engine.fused;

import convolens.engine.layer.Convolution;
import convolens.engine.layer.Layer;
import convolens.engine.layer.Mode;
import convolens.engine.layer.Parameter;
import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A convolution in groups of few channels, and the ReLU behind it if there is one, straight from the definition: a matrix of so
 * few columns would leave vectors of channels mostly empty, so these are vectors along the rows of a map. Depthwise convolutions
 * are such.
 *
 * <pre>
 * y[f] = max(b[f] + Σ w[f,c,fy,fx] · shifted(x[c], fy, fx), 0)     over the C/G channels of the group, fy, fx
 * dw[f,c,fy,fx] = Σ dy[f] · shifted(x[c], fy, fx),  dx[c] = Σ w[f,c,fy,fx] · shifted back(dy[f], fy, fx)
 * x: (N,C,H,W), w: (FN,C/G,FH,FW), b: (FN) → y: (N,FN,OH,OW)
 * </pre>
 *
 * {@link PhasePlanes} says how the planes lie, so that each shift is a distance in memory.
 */
final class DirectConvolution implements Layer {
    private final DirectState state;
    private final DirectForward forward;
    private final DirectBackward backward;

    /**
     * @param convolution whose parameters are used; its other state is left alone
     * @param rectified whether a ReLU follows
     */
    DirectConvolution(Convolution convolution, boolean rectified) {
        state = new DirectState(convolution, rectified);
        forward = new DirectForward(state);
        backward = new DirectBackward(state);
    }

    @Override
    public String name() {
        return state.rectified() ? "Convolution, ReLU" : "Convolution";
    }

    @Override
    public List<Parameter> parameters() {
        return state.convolution().parameters();
    }

    @Override
    public Shape outputShape(Shape x) {
        return state.convolution().outputShape(x);
    }

    @Override
    public void forward(Tensor x, Mode mode, Tensor y) {
        y.reshape(outputShape(x.shape()));
        state.begin(x, y);
        state.convolution().cpu().each(state.tasks(), forward);
    }

    @Override
    public void backward(Tensor dy, @Nullable Tensor dx) {
        if (dx != null) {
            dx.reshape(state.input().shape());
        }
        backward.begin(dy, dx);
        state.convolution().cpu().each(state.tasks(), backward);
        backward.sum(parameters());
    }
}
