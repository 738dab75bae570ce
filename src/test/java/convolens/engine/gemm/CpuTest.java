package convolens.engine.gemm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

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
        for (int[] size : new int[][] {{1, 1, 1}, {33, 7, 12}, {100, 10, 50}, {129, 65, 70}, {3, 200, 31}, {0, 4, 4}}) {
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
                assertThat(c).as("%d×%d×%d on %d threads", m, n, k, threads).containsExactly(alone);
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
