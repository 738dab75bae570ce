package convolens.model.shift;

import convolens.engine.gemm.Cpu;
import convolens.engine.layer.Pooling;
import convolens.engine.tensor.Tensor;
import convolens.engine.tensor.Window;
import convolens.walk.PoolingWalk;
import java.util.Locale;

/** What the input and the moved input are reduced to before they are compared. The engine's pooling does all three. */
public enum Reduction {
    /** No pooling: a maximum over windows of one cell. */
    NONE(Pooling.Kind.MAX),
    /** Max pooling. */
    MAX(Pooling.Kind.MAX),
    /** Average pooling. */
    AVERAGE(Pooling.Kind.AVERAGE);

    private static final Window CELL = Window.square(1, 1, 0);

    private final Pooling.Kind kind;

    Reduction(Pooling.Kind kind) {
        this.kind = kind;
    }

    /** The bundle key of the name. */
    public String key() {
        return "shift." + name().toLowerCase(Locale.ROOT);
    }

    /** The window of this reduction, where that of the poolings is given. */
    public Window window(Window pooling) {
        return this == NONE ? CELL : pooling;
    }

    /** The layer that reduces. */
    Pooling layer(Window pooling) {
        return new Pooling(Cpu.single(), kind, window(pooling));
    }

    /** An input reduced, window by window. */
    PoolingWalk walk(Tensor x, Window pooling) {
        return PoolingWalk.of(kind, x, window(pooling));
    }
}
