package convolens.engine.gemm;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** As {@link WideKernel}, for tiles one vector wide. */
final class NarrowKernel {
    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;

    private NarrowKernel() {}

    /** Six rows by one vector. */
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
        FloatVector c0 = FloatVector.zero(SPECIES);
        FloatVector c1 = FloatVector.zero(SPECIES);
        FloatVector c2 = FloatVector.zero(SPECIES);
        FloatVector c3 = FloatVector.zero(SPECIES);
        FloatVector c4 = FloatVector.zero(SPECIES);
        FloatVector c5 = FloatVector.zero(SPECIES);
        int at = bAt;
        for (int p = 0; p < k; p++) {
            FloatVector row = FloatVector.fromArray(SPECIES, b, at);
            FloatVector x = FloatVector.broadcast(SPECIES, a[a0]);
            c0 = x.fma(row, c0);
            x = FloatVector.broadcast(SPECIES, a[a1]);
            c1 = x.fma(row, c1);
            x = FloatVector.broadcast(SPECIES, a[a2]);
            c2 = x.fma(row, c2);
            x = FloatVector.broadcast(SPECIES, a[a3]);
            c3 = x.fma(row, c3);
            x = FloatVector.broadcast(SPECIES, a[a4]);
            c4 = x.fma(row, c4);
            x = FloatVector.broadcast(SPECIES, a[a5]);
            c5 = x.fma(row, c5);
            a0 += aStep;
            a1 += aStep;
            a2 += aStep;
            a3 += aStep;
            a4 += aStep;
            a5 += aStep;
            at += bStep;
        }
        if (accumulate) {
            c0 = c0.add(FloatVector.fromArray(SPECIES, c, cAt));
            c1 = c1.add(FloatVector.fromArray(SPECIES, c, cAt + ldc));
            c2 = c2.add(FloatVector.fromArray(SPECIES, c, cAt + 2 * ldc));
            c3 = c3.add(FloatVector.fromArray(SPECIES, c, cAt + 3 * ldc));
            c4 = c4.add(FloatVector.fromArray(SPECIES, c, cAt + 4 * ldc));
            c5 = c5.add(FloatVector.fromArray(SPECIES, c, cAt + 5 * ldc));
        }
        c0.intoArray(c, cAt);
        c1.intoArray(c, cAt + ldc);
        c2.intoArray(c, cAt + 2 * ldc);
        c3.intoArray(c, cAt + 3 * ldc);
        c4.intoArray(c, cAt + 4 * ldc);
        c5.intoArray(c, cAt + 5 * ldc);
    }

    /** Four rows by one vector; of the rows of A from {@code rows} on, the last is repeated. */
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
        FloatVector c0 = FloatVector.zero(SPECIES);
        FloatVector c1 = FloatVector.zero(SPECIES);
        FloatVector c2 = FloatVector.zero(SPECIES);
        FloatVector c3 = FloatVector.zero(SPECIES);
        int at = bAt;
        for (int p = 0; p < k; p++) {
            FloatVector row = FloatVector.fromArray(SPECIES, b, at);
            FloatVector x = FloatVector.broadcast(SPECIES, a[a0]);
            c0 = x.fma(row, c0);
            x = FloatVector.broadcast(SPECIES, a[a1]);
            c1 = x.fma(row, c1);
            x = FloatVector.broadcast(SPECIES, a[a2]);
            c2 = x.fma(row, c2);
            x = FloatVector.broadcast(SPECIES, a[a3]);
            c3 = x.fma(row, c3);
            a0 += aStep;
            a1 += aStep;
            a2 += aStep;
            a3 += aStep;
            at += bStep;
        }
        if (accumulate) {
            c0 = c0.add(FloatVector.fromArray(SPECIES, c, cAt));
            c1 = c1.add(FloatVector.fromArray(SPECIES, c, cAt + ldc));
            c2 = c2.add(FloatVector.fromArray(SPECIES, c, cAt + 2 * ldc));
            c3 = c3.add(FloatVector.fromArray(SPECIES, c, cAt + 3 * ldc));
        }
        c0.intoArray(c, cAt);
        c1.intoArray(c, cAt + ldc);
        c2.intoArray(c, cAt + 2 * ldc);
        c3.intoArray(c, cAt + 3 * ldc);
    }
}
