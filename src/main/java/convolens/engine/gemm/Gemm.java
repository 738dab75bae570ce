package convolens.engine.gemm;

/**
 * The only matrix multiply of the program.
 *
 * <pre>
 * C ← op(A)·op(B)          (accumulate = false)
 * C ← C + op(A)·op(B)      (accumulate = true)
 * op(A): m×k, op(B): k×n, C: m×n
 * </pre>
 *
 * <p>Matrices are row-major parts of arrays, addressed as in BLAS: the element (i,j) of A is {@code a[aAt + i·lda + j]}.
 * A transposed operand is stored as its transpose: with {@code transposeA}, A is k×m and op(A) = Aᵀ. An element of C
 * depends on the extents and on its place in C alone, never on the number of threads.
 */
public interface Gemm {

    /**
     * Multiplies.
     *
     * @param transposeA whether op(A) = Aᵀ
     * @param transposeB whether op(B) = Bᵀ
     * @param m rows of op(A) and C; 0 leaves C alone
     * @param n columns of op(B) and C; 0 leaves C alone
     * @param k columns of op(A) and rows of op(B); 0 is an empty sum
     * @param a holds A, not modified
     * @param aAt where A begins
     * @param lda elements from one row of A to the next
     * @param b holds B, not modified
     * @param bAt where B begins
     * @param ldb elements from one row of B to the next
     * @param accumulate whether the product is added to C
     * @param c holds C, modified; not the array of A or B
     * @param cAt where C begins
     * @param ldc elements from one row of C to the next
     * @throws IllegalArgumentException if C shares its array with A or B, or a matrix does not lie in its array
     */
    void multiply(
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
            boolean accumulate,
            float[] c,
            int cAt,
            int ldc);

    /** Multiplies are fastest where C has a multiple of this many columns; 1 where that makes no difference. */
    default int lanes() {
        return 1;
    }

    /** What it is, for {@code --version} and the status bar. */
    String name();

    /**
     * The multiply that this JVM runs: with the module {@code jdk.incubator.vector} the Vector API's, else EJML's. The
     * system property {@code convolens.gemm}, {@code ejml} or {@code vector}, asks for one of them.
     *
     * @throws IllegalArgumentException if the property names none, or one that this JVM cannot run
     */
    static Gemm best() {
        return GemmChoice.of(System.getProperty(GemmChoice.PROPERTY));
    }
}
