package convolens.engine.gemm;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The innermost loops of {@link VectorGemm}: one tile of C, two vectors wide, held in registers.
 *
 * <pre>
 * c[i][j] = Σₚ a[aAt + i·aRow + p·aStep] · b[bAt + p·bStep + j]      over p from 0 to k − 1, in this order
 * </pre>
 *
 * A tile is {@link #TALL} or {@link #LOW} rows high. The sum is added to C with {@code accumulate}. The loops are written
 * out, the last writes too, because the compiler keeps only vectors that never leave the method in
 * registers.
 */
final class WideKernel {
    static final int TALL = 6;
    static final int LOW = 4;

    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    private WideKernel() {}

    /** Six rows by two vectors. */
    static void tall(
            int k,
            float[] a,
            int aAt,
            int aRow,
            int aStep,
            float[] b,
            int bAt,
            int bStep,
            boolean accumulate,
            float[] c,
            int cAt,
            int ldc) {
        int a0 = aAt;
        int a1 = a0 + aRow;
        int a2 = a1 + aRow;
        int a3 = a2 + aRow;
        int a4 = a3 + aRow;
        int a5 = a4 + aRow;
        FloatVector c0l = FloatVector.zero(SPECIES);
        FloatVector c0r = FloatVector.zero(SPECIES);
        FloatVector c1l = FloatVector.zero(SPECIES);
        FloatVector c1r = FloatVector.zero(SPECIES);
        FloatVector c2l = FloatVector.zero(SPECIES);
        FloatVector c2r = FloatVector.zero(SPECIES);
        FloatVector c3l = FloatVector.zero(SPECIES);
        FloatVector c3r = FloatVector.zero(SPECIES);
        FloatVector c4l = FloatVector.zero(SPECIES);
        FloatVector c4r = FloatVector.zero(SPECIES);
        FloatVector c5l = FloatVector.zero(SPECIES);
        FloatVector c5r = FloatVector.zero(SPECIES);
        int at = bAt;
        for (int p = 0; p < k; p++) {
            FloatVector left = FloatVector.fromArray(SPECIES, b, at);
            FloatVector right = FloatVector.fromArray(SPECIES, b, at + LANES);
            FloatVector x = FloatVector.broadcast(SPECIES, a[a0]);
            c0l = x.fma(left, c0l);
            c0r = x.fma(right, c0r);
            x = FloatVector.broadcast(SPECIES, a[a1]);
            c1l = x.fma(left, c1l);
            c1r = x.fma(right, c1r);
            x = FloatVector.broadcast(SPECIES, a[a2]);
            c2l = x.fma(left, c2l);
            c2r = x.fma(right, c2r);
            x = FloatVector.broadcast(SPECIES, a[a3]);
            c3l = x.fma(left, c3l);
            c3r = x.fma(right, c3r);
            x = FloatVector.broadcast(SPECIES, a[a4]);
            c4l = x.fma(left, c4l);
            c4r = x.fma(right, c4r);
            x = FloatVector.broadcast(SPECIES, a[a5]);
            c5l = x.fma(left, c5l);
            c5r = x.fma(right, c5r);
            a0 += aStep;
            a1 += aStep;
            a2 += aStep;
            a3 += aStep;
            a4 += aStep;
            a5 += aStep;
            at += bStep;
        }
        if (accumulate) {
            c0l = c0l.add(FloatVector.fromArray(SPECIES, c, cAt));
            c0r = c0r.add(FloatVector.fromArray(SPECIES, c, cAt + LANES));
            c1l = c1l.add(FloatVector.fromArray(SPECIES, c, cAt + ldc));
            c1r = c1r.add(FloatVector.fromArray(SPECIES, c, cAt + ldc + LANES));
            c2l = c2l.add(FloatVector.fromArray(SPECIES, c, cAt + 2 * ldc));
            c2r = c2r.add(FloatVector.fromArray(SPECIES, c, cAt + 2 * ldc + LANES));
            c3l = c3l.add(FloatVector.fromArray(SPECIES, c, cAt + 3 * ldc));
            c3r = c3r.add(FloatVector.fromArray(SPECIES, c, cAt + 3 * ldc + LANES));
            c4l = c4l.add(FloatVector.fromArray(SPECIES, c, cAt + 4 * ldc));
            c4r = c4r.add(FloatVector.fromArray(SPECIES, c, cAt + 4 * ldc + LANES));
            c5l = c5l.add(FloatVector.fromArray(SPECIES, c, cAt + 5 * ldc));
            c5r = c5r.add(FloatVector.fromArray(SPECIES, c, cAt + 5 * ldc + LANES));
        }
        c0l.intoArray(c, cAt);
        c0r.intoArray(c, cAt + LANES);
        c1l.intoArray(c, cAt + ldc);
        c1r.intoArray(c, cAt + ldc + LANES);
        c2l.intoArray(c, cAt + 2 * ldc);
        c2r.intoArray(c, cAt + 2 * ldc + LANES);
        c3l.intoArray(c, cAt + 3 * ldc);
        c3r.intoArray(c, cAt + 3 * ldc + LANES);
        c4l.intoArray(c, cAt + 4 * ldc);
        c4r.intoArray(c, cAt + 4 * ldc + LANES);
        c5l.intoArray(c, cAt + 5 * ldc);
        c5r.intoArray(c, cAt + 5 * ldc + LANES);
    }

    /** Four rows by two vectors; of the rows of A from {@code rows} on, the last is repeated. */
    static void low(
            int rows,
            int k,
            float[] a,
            int aAt,
            int aRow,
            int aStep,
            float[] b,
            int bAt,
            int bStep,
            boolean accumulate,
            float[] c,
            int cAt,
            int ldc) {
        int a0 = aAt;
        int a1 = a0 + (rows > 1 ? aRow : 0);
        int a2 = a1 + (rows > 2 ? aRow : 0);
        int a3 = a2 + (rows > 3 ? aRow : 0);
        FloatVector c0l = FloatVector.zero(SPECIES);
        FloatVector c0r = FloatVector.zero(SPECIES);
        FloatVector c1l = FloatVector.zero(SPECIES);
        FloatVector c1r = FloatVector.zero(SPECIES);
        FloatVector c2l = FloatVector.zero(SPECIES);
        FloatVector c2r = FloatVector.zero(SPECIES);
        FloatVector c3l = FloatVector.zero(SPECIES);
        FloatVector c3r = FloatVector.zero(SPECIES);
        int at = bAt;
        for (int p = 0; p < k; p++) {
            FloatVector left = FloatVector.fromArray(SPECIES, b, at);
            FloatVector right = FloatVector.fromArray(SPECIES, b, at + LANES);
            FloatVector x = FloatVector.broadcast(SPECIES, a[a0]);
            c0l = x.fma(left, c0l);
            c0r = x.fma(right, c0r);
            x = FloatVector.broadcast(SPECIES, a[a1]);
            c1l = x.fma(left, c1l);
            c1r = x.fma(right, c1r);
            x = FloatVector.broadcast(SPECIES, a[a2]);
            c2l = x.fma(left, c2l);
            c2r = x.fma(right, c2r);
            x = FloatVector.broadcast(SPECIES, a[a3]);
            c3l = x.fma(left, c3l);
            c3r = x.fma(right, c3r);
            a0 += aStep;
            a1 += aStep;
            a2 += aStep;
            a3 += aStep;
            at += bStep;
        }
        if (accumulate) {
            c0l = c0l.add(FloatVector.fromArray(SPECIES, c, cAt));
            c0r = c0r.add(FloatVector.fromArray(SPECIES, c, cAt + LANES));
            c1l = c1l.add(FloatVector.fromArray(SPECIES, c, cAt + ldc));
            c1r = c1r.add(FloatVector.fromArray(SPECIES, c, cAt + ldc + LANES));
            c2l = c2l.add(FloatVector.fromArray(SPECIES, c, cAt + 2 * ldc));
            c2r = c2r.add(FloatVector.fromArray(SPECIES, c, cAt + 2 * ldc + LANES));
            c3l = c3l.add(FloatVector.fromArray(SPECIES, c, cAt + 3 * ldc));
            c3r = c3r.add(FloatVector.fromArray(SPECIES, c, cAt + 3 * ldc + LANES));
        }
        c0l.intoArray(c, cAt);
        c0r.intoArray(c, cAt + LANES);
        c1l.intoArray(c, cAt + ldc);
        c1r.intoArray(c, cAt + ldc + LANES);
        c2l.intoArray(c, cAt + 2 * ldc);
        c2r.intoArray(c, cAt + 2 * ldc + LANES);
        c3l.intoArray(c, cAt + 3 * ldc);
        c3r.intoArray(c, cAt + 3 * ldc + LANES);
    }
}
