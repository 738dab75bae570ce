package convolens.engine.gemm;

import java.util.Arrays;

/** What every multiply refuses at its door. */
final class GemmArguments {
    private GemmArguments() {}

    static void check(
            boolean transposeA,
            boolean transposeB,
            int m,
            int n,
            int k,
            float[] a,
            int aAt,
            int lda,
            float[] b,
            int bAt,
            int ldb,
            float[] c,
            int cAt,
            int ldc) {
        if (m < 0 || n < 0 || k < 0) {
            throw new IllegalArgumentException("a product " + m + "×" + k + " by " + k + "×" + n + " has no meaning");
        }
        if (c == a || c == b) {
            throw new IllegalArgumentException("the product may not overwrite its own operand: C needs its own array");
        }
        require("A", a, aAt, lda, transposeA ? k : m, transposeA ? m : k);
        require("B", b, bAt, ldb, transposeB ? n : k, transposeB ? k : n);
        require("C", c, cAt, ldc, m, n);
    }

    /** What a product over k = 0 leaves in C: nothing added, or zeros. */
    static void emptySum(int m, int n, boolean accumulate, float[] c, int cAt, int ldc) {
        for (int i = 0; i < m && !accumulate; i++) {
            Arrays.fill(c, cAt + i * ldc, cAt + i * ldc + n, 0);
        }
    }

    private static void require(String name, float[] array, int at, int stride, int rows, int columns) {
        if (rows == 0 || columns == 0) {
            return;
        }
        if (at < 0 || stride < columns || at + (rows - 1L) * stride + columns > array.length) {
            throw new IllegalArgumentException("the " + rows + "×" + columns + " matrix " + name + " at " + at
                    + " with " + stride + " elements a row does not lie in an array of " + array.length);
        }
    }
}
