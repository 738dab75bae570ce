package convolens.bench;

import convolens.engine.gemm.Cpu;
import convolens.engine.im2col.Im2Col;
import convolens.engine.layer.Mode;
import convolens.engine.layer.Pooling;
import convolens.engine.tensor.Tensor;
import convolens.engine.tensor.Window;
import convolens.engine.tensor.WindowGeometry;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** im2col and pooling of a batch of 100 on one thread, by the book's layers, at the shapes of the chapter's network. */
@State(Scope.Thread)
@BenchmarkMode(org.openjdk.jmh.annotations.Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class LayerBench {
    private final Tensor images = numbers(100, 1, 28, 28);
    private final Tensor maps = numbers(100, 30, 24, 24);
    private final Tensor gradient = numbers(100, 30, 12, 12);
    private final WindowGeometry geometry = WindowGeometry.square(28, 28, 5, 1, 0);
    private final Pooling pooling = new Pooling(Cpu.single(), Pooling.Kind.MAX, Window.square(2, 2, 0));
    private final Tensor columns = Tensor.empty();
    private final Tensor pooled = Tensor.empty();
    private final Tensor spread = Tensor.empty();

    /** im2col of the whole batch. */
    @Benchmark
    public Tensor im2col() {
        Im2Col.unfold(images, geometry, columns);
        return columns;
    }

    /** Max pooling, forward and backward. */
    @Benchmark
    public Tensor pooling() {
        pooling.forward(maps, Mode.TRAIN, pooled);
        pooling.backward(gradient, spread);
        return spread;
    }

    private static Tensor numbers(int... dims) {
        Random random = new Random(1);
        Tensor tensor = Tensor.zeros(dims);
        for (int i = 0; i < tensor.size(); i++) {
            tensor.data()[i] = random.nextFloat();
        }
        return tensor;
    }
}
