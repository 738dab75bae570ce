package convolens.engine.gemm;

import org.ejml.data.FMatrixRMaj;
import org.ejml.dense.row.CommonOps_FDRM;

/**
 * The multiply of EJML.
 *
 * <p>EJML multiplies whole arrays only, so an operand that is a part of one is copied first. Each thread keeps its own
 * copies and reuses them.
 */
final class EjmlGemm implements Gemm {
    static final EjmlGemm INSTANCE = new EjmlGemm();

    private static final class Operands {
        final FMatrixRMaj a = new FMatrixRMaj();
        final FMatrixRMaj b = new FMatrixRMaj();
        final FMatrixRMaj c = new FMatrixRMaj();
        float[] aPart = new float[0];
        float[] bPart = new float[0];
        float[] cPart = new float[0];
    }

    private static final ThreadLocal<Operands> OPERANDS = ThreadLocal.withInitial(Operands::new);

    private EjmlGemm() {}

    @Override
    public String name() {
        return "EJML";
    }

    @Override
    public void multiply(
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
            int ldc) {
        GemmArguments.check(transposeA, transposeB, m, n, k, a, aAt, lda, b, bAt, ldb, c, cAt, ldc);
        if (m == 0 || n == 0) {
            return;
        }
        if (k == 0) {
            GemmArguments.emptySum(m, n, accumulate, c, cAt, ldc);
            return;
        }
        Operands my = OPERANDS.get();
        int aRows = transposeA ? k : m;
        int aColumns = transposeA ? m : k;
        int bRows = transposeB ? n : k;
        int bColumns = transposeB ? k : n;
        my.aPart = whole(aAt, lda, aColumns) ? my.aPart : part(a, aAt, lda, aRows, aColumns, my.aPart);
        wrap(my.a, whole(aAt, lda, aColumns) ? a : my.aPart, aRows, aColumns);
        my.bPart = whole(bAt, ldb, bColumns) ? my.bPart : part(b, bAt, ldb, bRows, bColumns, my.bPart);
        wrap(my.b, whole(bAt, ldb, bColumns) ? b : my.bPart, bRows, bColumns);
        boolean direct = whole(cAt, ldc, n);
        if (!direct && my.cPart.length < m * n) {
            my.cPart = new float[m * n];
        }
        wrap(my.c, direct ? c : my.cPart, m, n);
        if (direct && accumulate) {
            multiplyAdd(transposeA, transposeB, my);
        } else {
            multiply(transposeA, transposeB, my);
        }
        if (!direct) {
            writeBack(my.cPart, m, n, accumulate, c, cAt, ldc);
        }
    }

    private static void multiply(boolean transposeA, boolean transposeB, Operands my) {
        if (transposeA && transposeB) {
            CommonOps_FDRM.multTransAB(my.a, my.b, my.c);
        } else if (transposeA) {
            CommonOps_FDRM.multTransA(my.a, my.b, my.c);
        } else if (transposeB) {
            CommonOps_FDRM.multTransB(my.a, my.b, my.c);
        } else {
            CommonOps_FDRM.mult(my.a, my.b, my.c);
        }
    }

    private static void multiplyAdd(boolean transposeA, boolean transposeB, Operands my) {
        if (transposeA && transposeB) {
            CommonOps_FDRM.multAddTransAB(my.a, my.b, my.c);
        } else if (transposeA) {
            CommonOps_FDRM.multAddTransA(my.a, my.b, my.c);
        } else if (transposeB) {
            CommonOps_FDRM.multAddTransB(my.a, my.b, my.c);
        } else {
            CommonOps_FDRM.multAdd(my.a, my.b, my.c);
        }
    }

    private static boolean whole(int at, int stride, int columns) {
        return at == 0 && stride == columns;
    }

    private static void wrap(FMatrixRMaj matrix, float[] data, int rows, int columns) {
        matrix.data = data;
        matrix.numRows = rows;
        matrix.numCols = columns;
    }

    private static float[] part(float[] source, int at, int stride, int rows, int columns, float[] reused) {
        float[] part = reused.length < rows * columns ? new float[rows * columns] : reused;
        for (int i = 0; i < rows; i++) {
            System.arraycopy(source, at + i * stride, part, i * columns, columns);
        }
        return part;
    }

    private static void writeBack(float[] part, int m, int n, boolean accumulate, float[] c, int cAt, int ldc) {
        for (int i = 0; i < m; i++) {
            if (accumulate) {
                for (int j = 0; j < n; j++) {
                    c[cAt + i * ldc + j] += part[i * n + j];
                }
            } else {
                System.arraycopy(part, i * n, c, cAt + i * ldc, n);
            }
        }
    }
}
