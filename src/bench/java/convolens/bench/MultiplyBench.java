package convolens.bench;

import convolens.engine.gemm.Gemm;
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

/**
 * The multiply on one thread, at the shapes of the networks. GFLOP/s = 2·m·n·k / ns. With
 * {@code -jvmArgsAppend -Dconvolens.gemm=ejml} EJML's.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class MultiplyBench {

    /** What is multiplied: which operands are transposed, and m×k by k×n. */
    @Param({
        "convolution forward:nn:576:32:25",
        "convolution weights:tn:25:32:576",
        "affine forward:nn:100:100:4320",
        "affine weights:tn:4320:100:100",
        "affine input:nt:100:4320:100",
        "deep 2 forward:nn:784:16:144",
        "deep 2 weights:tn:144:16:784",
        "deep 2 input:nn:784:144:16",
        "deep 6 forward:nn:64:64:576",
        "square:nn:512:512:512"
    })
    private String product;

    private final Gemm gemm = Gemm.best();
    private boolean transposeA;
    private boolean transposeB;
    private int m;
    private int n;
    private int k;
    private float[] a;
    private float[] b;
    private float[] c;

    /** Makes the operands. */
    @Setup
    public void prepare() {
        String[] words = product.split(":");
        transposeA = words[1].charAt(0) == 't';
        transposeB = words[1].charAt(1) == 't';
        m = Integer.parseInt(words[2]);
        n = Integer.parseInt(words[3]);
        k = Integer.parseInt(words[4]);
        Random random = new Random(1);
        a = numbers(random, m * k);
        b = numbers(random, k * n);
        c = new float[m * n];
    }

    /** One product. */
    @Benchmark
    public float[] multiply() {
        gemm.multiply(
                transposeA, transposeB, m, n, k, a, 0, transposeA ? m : k, b, 0, transposeB ? k : n, false, c, 0, n);
        return c;
    }

    private static float[] numbers(Random random, int count) {
        float[] numbers = new float[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = (float) random.nextGaussian();
        }
        return numbers;
    }
}
