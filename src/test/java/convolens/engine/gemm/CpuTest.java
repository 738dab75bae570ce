package convolens.engine.gemm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CpuTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7})
    void doesEveryTaskOnceWithAWorkerOfItsOwn(int threads) {
        Cpu cpu = Cpu.of(threads);
        assertThat(cpu.threads()).isEqualTo(threads);
        for (int count : new int[] {0, 1, 2, 5, 64, 1000}) {
            AtomicIntegerArray done = new AtomicIntegerArray(count);
            AtomicIntegerArray busy = new AtomicIntegerArray(threads);
            cpu.each(count, (task, worker) -> {
                assertThat(busy.incrementAndGet(worker))
                        .as("scratch of worker " + worker)
                        .isEqualTo(1);
                done.incrementAndGet(task);
                busy.decrementAndGet(worker);
            });
            for (int task = 0; task < count; task++) {
                assertThat(done.get(task)).isEqualTo(1);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void passesOnWhatATaskThrowsAndGoesOnWorking(int threads) {
        Cpu cpu = Cpu.of(threads);
        for (int round = 0; round < 50; round++) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> cpu.each(20, (task, worker) -> {
                        if (task == 7) {
                            throw new IllegalStateException("task 7");
                        }
                    }))
                    .withMessage("task 7");
            AtomicIntegerArray done = new AtomicIntegerArray(20);
            cpu.each(20, (task, worker) -> done.incrementAndGet(task));
            for (int task = 0; task < 20; task++) {
                assertThat(done.get(task)).isEqualTo(1);
            }
        }
        assertThatExceptionOfType(StackOverflowError.class)
                .isThrownBy(() -> cpu.each(3, (task, worker) -> {
                    throw new StackOverflowError();
                }));
    }

    /** Two trainings may share one computer; they take turns. */
    @Test
    void canBeAskedFromSeveralThreads() throws InterruptedException {
        Cpu cpu = Cpu.of(2);
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Thread[] askers = new Thread[4];
        for (int i = 0; i < askers.length; i++) {
            askers[i] = new Thread(() -> {
                for (int round = 0; round < 200; round++) {
                    int[] sum = new int[2];
                    cpu.each(10, (task, worker) -> sum[worker] += task);
                    if (sum[0] + sum[1] != 45) {
                        failure.set(new AssertionError("the tasks of one asker sum to " + (sum[0] + sum[1])));
                    }
                }
            });
            askers[i].setUncaughtExceptionHandler((thread, thrown) -> failure.set(thrown));
            askers[i].start();
        }
        for (Thread asker : askers) {
            asker.join();
        }
        assertThat(failure.get()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"false,false", "true,false", "false,true", "true,true"})
    void aProductHasTheSameBitsOnAnyNumberOfThreads(boolean transposeA, boolean transposeB) {
        Random random = new Random(9);
        // The last three are large enough to be cut: along the sum, the rows, the columns.
        for (int[] size : new int[][] {
            {1, 1, 1},
            {33, 7, 12},
            {100, 10, 50},
            {3, 200, 31},
            {0, 4, 4},
            {4, 0, 4},
            {9, 7, 4801},
            {641, 65, 10},
            {10, 641, 65}
        }) {
            int m = size[0];
            int n = size[1];
            int k = size[2];
            float[] a = gaussian(random, m * k);
            float[] b = gaussian(random, k * n);
            float[] alone = new float[m * n];
            Cpu.of(1).multiply(Phase.MULTIPLY_FORWARD, transposeA, transposeB, m, n, k, a, b, alone);
            for (int threads : new int[] {2, 3, 5}) {
                float[] c = gaussian(random, m * n);
                Cpu.of(threads).multiply(Phase.MULTIPLY_FORWARD, transposeA, transposeB, m, n, k, a, b, c);
                assertArrayEquals(alone, c, "%d×%d×%d on %d threads".formatted(m, n, k, threads));
            }
            for (int i = 0; i < m; i++) {
                for (int j = 0; j < n; j++) {
                    double sum = 0;
                    double magnitude = 0;
                    for (int p = 0; p < k; p++) {
                        double term =
                                (double) a[transposeA ? p * m + i : i * k + p] * b[transposeB ? j * k + p : p * n + j];
                        sum += term;
                        magnitude += Math.abs(term);
                    }
                    assertThat(Math.abs(alone[i * n + j] - sum)).isLessThanOrEqualTo((k + 1) * 0x1p-24 * magnitude);
                }
            }
        }
    }

    /** Whoever measures is told what each thread does, and the work itself is the same. */
    @Test
    void tellsTheMeterWhatAProductIsFor() {
        for (int k : new int[] {3, 9000}) {
            List<Phase> told = Collections.synchronizedList(new ArrayList<>());
            Meter meter = new Meter() {
                @Override
                public long start() {
                    return 41;
                }

                @Override
                public long lap(Phase phase, int worker, long since) {
                    assertThat(worker).isBetween(0, 1);
                    assertThat(since).isEqualTo(41);
                    told.add(phase);
                    return 41;
                }
            };
            float[] a = gaussian(new Random(3), 6 * k);
            float[] b = gaussian(new Random(4), k * 5);
            float[] measured = new float[30];
            float[] plain = new float[30];
            new Cpu(2, Gemm.best(), meter).multiply(Phase.MULTIPLY_BACKWARD, false, false, 6, 5, k, a, b, measured);
            Cpu.of(2).multiply(Phase.MULTIPLY_BACKWARD, false, false, 6, 5, k, a, b, plain);
            assertThat(told).isNotEmpty().containsOnly(Phase.MULTIPLY_BACKWARD);
            assertArrayEquals(plain, measured);
        }
    }

    /** The helpers leave when nothing is to be done and come back when something is. */
    @Test
    void goesOnAfterItsHelpersHaveLeft() {
        Cpu cpu = Cpu.of(3);
        for (int round = 0; round < 20; round++) {
            AtomicIntegerArray done = new AtomicIntegerArray(9);
            cpu.each(9, (task, worker) -> done.incrementAndGet(task));
            for (int task = 0; task < 9; task++) {
                assertThat(done.get(task)).isEqualTo(1);
            }
            for (int i = 0; i < 200_000; i++) {
                Thread.onSpinWait();
            }
        }
    }

    @Test
    void needsAThread() {
        assertThatIllegalArgumentException().isThrownBy(() -> Cpu.of(0)).withMessageContaining("0");
    }

    private static float[] gaussian(Random random, int length) {
        float[] array = new float[length];
        for (int i = 0; i < length; i++) {
            array[i] = (float) random.nextGaussian();
        }
        return array;
    }
}
