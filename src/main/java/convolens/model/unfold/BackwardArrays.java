package convolens.model.unfold;

import convolens.engine.gemm.Cpu;
import convolens.engine.gemm.Gemm;
import convolens.engine.im2col.Im2Col;
import convolens.engine.layer.Convolution;
import convolens.engine.layer.Layer;
import convolens.engine.layer.Parameter;
import convolens.engine.layer.Pooling;
import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import convolens.engine.tensor.WindowGeometry;
import convolens.model.setup.SlidingState;
import convolens.model.unfold.gradient.GradientSettings;
import convolens.model.unfold.gradient.Losses;
import convolens.model.unfold.gradient.Upstream;
import convolens.walk.chain.ArrayName;
import convolens.walk.chain.ConvolutionChain;
import convolens.walk.chain.FoldingChain;
import convolens.walk.chain.PoolingChain;
import java.util.List;

/** The arrays of the scenes about the way back. */
final class BackwardArrays {
    private final SlidingState state;
    private final GradientSettings settings;

    BackwardArrays(SlidingState state, GradientSettings settings) {
        this.state = state;
        this.settings = settings;
    }

    /** @param upstream the array that holds the gradient from behind */
    Computed of(ArrayName upstream) {
        if (upstream == ArrayName.DCOL) {
            return Computed.of(FoldingChain.of(state.input(), state.window(), dcol()));
        }
        if (state.operation().isPooling()) {
            return Computed.of(
                    PoolingChain.backward(state.operation().poolingKind(), state.input(), state.window(), dout()));
        }
        return Computed.of(ConvolutionChain.backward(
                state.input(), state.filters(), state.biased() ? state.bias() : null, state.window(), dout()));
    }

    private Tensor dout() {
        return dout(settings.upstream());
    }

    private Tensor dout(Upstream upstream) {
        Layer layer = state.operation().isPooling()
                ? new Pooling(Cpu.single(), state.operation().poolingKind(), state.window())
                : new Convolution(
                        Cpu.single(),
                        Parameter.of("W", state.filters()),
                        Parameter.of("b", state.bias()),
                        state.window());
        Shape shape = layer.outputShape(state.input().shape());
        return upstream.make(shape, () -> Losses.gradient(List.of(layer), state.input()));
    }

    private Tensor dcol() {
        WindowGeometry g = state.geometry();
        int rows = state.input().dim(0) * g.windows();
        int columns = state.input().dim(1) * g.cells();
        return settings.upstream().make(Shape.of(rows, columns), () -> {
            Tensor col = Tensor.empty();
            if (settings.upstream().kind() == Upstream.Kind.UNFOLDED) {
                Im2Col.unfold(state.input(), g, col);
                return col;
            }
            return ofLoss(rows, columns);
        });
    }

    /** dcol = dout2d · W, each row being a window. */
    private Tensor ofLoss(int rows, int columns) {
        Tensor dout = dout(Upstream.of(Upstream.Kind.LOSS));
        int filters = dout.dim(1);
        int windows = rows / dout.dim(0);
        Tensor dcol = Tensor.zeros(rows, columns);
        Gemm gemm = Cpu.single().gemm();
        for (int n = 0; n < dout.dim(0); n++) {
            gemm.multiply(
                    true,
                    false,
                    windows,
                    columns,
                    filters,
                    dout.data(),
                    n * filters * windows,
                    windows,
                    state.filters().data(),
                    0,
                    columns,
                    false,
                    dcol.data(),
                    n * windows * columns,
                    columns);
        }
        return dcol;
    }
}
