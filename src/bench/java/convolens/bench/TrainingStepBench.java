package convolens.bench;

import convolens.engine.gemm.Cpu;
import convolens.engine.network.Architecture;
import convolens.engine.network.DeepConvNet;
import convolens.engine.network.Network;
import convolens.engine.network.SimpleConvNet;
import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import convolens.engine.train.Optimizer;
import convolens.engine.train.OptimizerSettings;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One training step: gradient of a batch of 100 and Adam. What it allocates shows with {@code -prof gc}. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class TrainingStepBench {
    private static final int BATCH = 100;
    private static final Shape IMAGE = Shape.of(1, 28, 28);

    /** Which network. */
    @Param({"simple", "deep"})
    private String kind;

    /** How many threads compute. */
    @Param({"1", "2"})
    private int threads;

    private final Tensor x = Tensor.zeros(BATCH, 1, 28, 28);
    private final int[] labels = new int[BATCH];
    private final Optimizer optimizer =
            OptimizerSettings.of(OptimizerSettings.Kind.ADAM).create();
    private Network network;

    /** Makes the network and a batch. */
    @Setup
    public void prepare() {
        Architecture architecture =
                "deep".equals(kind) ? DeepConvNet.ofBook(IMAGE, 10) : SimpleConvNet.ofChapter(IMAGE, 10);
        network = architecture.build(Cpu.of(threads), 1);
        Random random = new Random(1);
        for (int i = 0; i < x.size(); i++) {
            x.data()[i] = random.nextFloat();
        }
        for (int i = 0; i < BATCH; i++) {
            labels[i] = random.nextInt(10);
        }
    }

    /** One step. */
    @Benchmark
    public double step() {
        double loss = network.gradient(x, labels);
        optimizer.update(network.parameters());
        return loss;
    }
}
