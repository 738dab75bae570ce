package convolens.engine.layer;

import convolens.engine.gemm.Cpu;
import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/**
 * The mean of each map, whatever its size.
 *
 * <pre>
 * y[n,c] = Σ x[n,c,row,column] / (H·W)
 * dx[n,c,row,column] = dy[n,c] / (H·W)
 * x: (N,C,H,W) → y: (N,C)
 * </pre>
 *
 * Source: Lin et al., "Network in network" (2014), section 3.2.
 */
public final class GlobalAveragePooling implements Layer {
    private final Cpu cpu;
    private @Nullable Shape input;

    /** @param cpu what to compute on */
    public GlobalAveragePooling(Cpu cpu) {
        this.cpu = cpu;
    }

    @Override
    public String name() {
        return "Global average pooling";
    }

    @Override
    public Shape outputShape(Shape input) {
        if (input.rank() != 4) {
            throw new IllegalArgumentException(
                    "a global average pooling takes (N, C, H, W), but the input is " + input);
        }
        return Shape.of(input.dim(0), input.dim(1));
    }

    @Override
    public void forward(Tensor x, Mode mode, Tensor y) {
        y.reshape(outputShape(x.shape()));
        input = x.shape();
        int channels = x.dim(1);
        int area = x.dim(2) * x.dim(3);
        cpu.each(x.dim(0), (n, worker) -> {
            for (int plane = n * channels; plane < (n + 1) * channels; plane++) {
                double sum = 0;
                for (int i = plane * area; i < (plane + 1) * area; i++) {
                    sum += x.data()[i];
                }
                y.data()[plane] = (float) (sum / area);
            }
        });
    }

    @Override
    public void backward(Tensor dy, @Nullable Tensor dx) {
        Shape shape = Gradients.kept(name(), input);
        Gradients.require(name(), dy, outputShape(shape));
        if (dx == null) {
            return;
        }
        dx.reshape(shape);
        int area = shape.dim(2) * shape.dim(3);
        for (int i = 0; i < dx.size(); i++) {
            dx.data()[i] = dy.data()[i / area] / area;
        }
    }
}
