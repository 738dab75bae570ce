package convolens.engine.gemm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;

/** A product with its naive float64 result. */
record GemmProduct(boolean transposeA, boolean transposeB, int m, int n, int k, Layout at, long seed) {

    /** How the operands lie in their arrays: gaps are elements beyond the columns of each row. */
    record Layout(int aAt, int aGap, int bAt, int bGap, int cAt, int cGap) {
        static final Layout WHOLE = new Layout(0, 0, 0, 0, 0, 0);

        static Layout random(Random random) {
            return new Layout(
                    random.nextInt(9),
                    random.nextInt(7),
                    random.nextInt(9),
                    random.nextInt(7),
                    random.nextInt(9),
                    random.nextInt(7));
        }
    }

    void check(Gemm gemm, boolean accumulate) {
        Random random = new Random(seed);
        int lda = (transposeA ? m : k) + at.aGap;
        int ldb = (transposeB ? k : n) + at.bGap;
        int ldc = n + at.cGap;
        float[] a = array(random, at.aAt, transposeA ? k : m, lda);
        float[] b = array(random, at.bAt, transposeB ? n : k, ldb);
        float[] c = array(random, at.cAt, m, ldc);
        float[] aBefore = a.clone();
        float[] bBefore = b.clone();
        float[] cBefore = c.clone();

        gemm.multiply(transposeA, transposeB, m, n, k, a, at.aAt, lda, b, at.bAt, ldb, accumulate, c, at.cAt, ldc);

        assertThat(Arrays.equals(a, aBefore)).as(this + " leaves A alone").isTrue();
        assertThat(Arrays.equals(b, bBefore)).as(this + " leaves B alone").isTrue();
        double[][] rows = rows(a, at.aAt, lda, m, k, transposeA);
        double[][] columns = rows(b, at.bAt, ldb, n, k, !transposeB);
        float[] expected = cBefore.clone();
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < n; j++) {
                double sum = accumulate ? cBefore[at.cAt + i * ldc + j] : 0;
                double magnitude = Math.abs(sum);
                for (int p = 0; p < k; p++) {
                    double term = rows[i][p] * columns[j][p];
                    sum += term;
                    magnitude += Math.abs(term);
                }
                float actual = c[at.cAt + i * ldc + j];
                // The bound of any order of summation in float32: (k + 1)·2⁻²⁴ of the sum of magnitudes.
                if (!(Math.abs(actual - sum) <= (k + 1) * 0x1p-24 * magnitude)) {
                    throw new AssertionError(this + " accumulate=" + accumulate + ": C(" + i + "," + j + ") is "
                            + actual + " but should be " + sum);
                }
                expected[at.cAt + i * ldc + j] = actual;
            }
        }
        assertThat(Arrays.equals(c, expected))
                .as(this + " touches no cell outside C")
                .isTrue();
    }

    /** The rows of a matrix, or of its transpose. */
    private static double[][] rows(float[] array, int at, int stride, int rows, int length, boolean transposed) {
        double[][] result = new double[rows][length];
        for (int i = 0; i < rows; i++) {
            for (int p = 0; p < length; p++) {
                result[i][p] = array[at + (transposed ? p * stride + i : i * stride + p)];
            }
        }
        return result;
    }

    static float[] array(Random random, int at, int rows, int stride) {
        float[] array = new float[at + rows * stride + random.nextInt(5)];
        for (int i = 0; i < array.length; i++) {
            array[i] = 2 * random.nextFloat() - 1;
        }
        return array;
    }
}
