package convolens.engine.gemm;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * A packed multiply on the Vector API.
 *
 * <p>C is computed in tiles that stay in registers while k runs ({@link WideKernel}, {@link NarrowKernel}). B is cut into panels as wide as
 * a tile; a panel is copied where that pays: where B is transposed, where the panel is ragged, or where enough rows of A
 * use it. A is never copied: the kernel walks through it with two strides, so that its transposition costs nothing. The
 * loops around the kernel keep a panel in the first-level cache and a block of A in the second. Source: Goto and van de
 * Geijn, "Anatomy of high-performance matrix multiplication", 2008.
 *
 * <p>An element of C is a chain of fused multiply-adds in the order of k, cut into equal pieces of at most
 * {@link #DEPTH}: it depends on k alone.
 */
final class VectorGemm implements Gemm {
    static final VectorGemm INSTANCE = new VectorGemm();

    private static final int DEPTH = 192;
    private static final int ROWS = 192;
    private static final int COLUMNS = 512;
    /** From this many rows of A on a panel is worth its copy. */
    private static final int ROWS_WORTH_A_COPY = 48;

    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();
    private static final int WIDE = 2 * LANES;

    private static final class Scratch {
        final float[] panels = new float[DEPTH * (COLUMNS + WIDE)];
        final float[] tile = new float[WideKernel.TALL * WIDE];
    }

    private static final ThreadLocal<Scratch> SCRATCH = ThreadLocal.withInitial(Scratch::new);

    private VectorGemm() {}

    @Override
    public String name() {
        return "Vector API, " + SPECIES.vectorBitSize() + " bit";
    }

    @Override
    public int lanes() {
        return LANES;
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
        Scratch scratch = SCRATCH.get();
        int aRow = transposeA ? 1 : lda;
        int aStep = transposeA ? lda : 1;
        boolean pack = transposeB || m >= ROWS_WORTH_A_COPY;
        int pieces = (k + DEPTH - 1) / DEPTH;
        for (int piece = 0; piece < pieces; piece++) {
            int p = (int) ((long) k * piece / pieces);
            int depth = (int) ((long) k * (piece + 1) / pieces) - p;
            for (int j = 0; j < n; j += COLUMNS) {
                int columns = Math.min(COLUMNS, n - j);
                int bFrom = transposeB ? bAt + j * ldb + p : bAt + p * ldb + j;
                pack(transposeB, pack, columns, depth, b, bFrom, ldb, scratch.panels);
                for (int i = 0; i < m; i += ROWS) {
                    block(
                            Math.min(ROWS, m - i),
                            columns,
                            depth,
                            a,
                            aAt + i * aRow + p * aStep,
                            aRow,
                            aStep,
                            b,
                            bFrom,
                            ldb,
                            pack,
                            scratch,
                            accumulate || piece > 0,
                            c,
                            cAt + i * ldc + j,
                            ldc);
                }
            }
        }
    }

    /** Copies the panels of B that are worth it: all, or only the ragged one at the end. */
    private static void pack(
            boolean transpose, boolean all, int columns, int depth, float[] b, int bAt, int ldb, float[] panels) {
        for (int j = 0; j < columns; j += WIDE) {
            int given = Math.min(WIDE, columns - j);
            int width = given > LANES ? WIDE : LANES;
            if (transpose) {
                packTransposed(given, width, depth, b, bAt + j * ldb, ldb, panels, j * depth);
            } else if (given < width) {
                packRagged(given, width, depth, b, bAt + j, ldb, panels, j * depth);
            } else if (all) {
                packWhole(width, depth, b, bAt + j, ldb, panels, j * depth);
            }
        }
    }

    private static void packWhole(int width, int depth, float[] b, int bAt, int ldb, float[] panels, int at) {
        for (int p = 0; p < depth; p++) {
            for (int x = 0; x < width; x += LANES) {
                FloatVector.fromArray(SPECIES, b, bAt + p * ldb + x).intoArray(panels, at + p * width + x);
            }
        }
    }

    private static void packRagged(
            int given, int width, int depth, float[] b, int bAt, int ldb, float[] panels, int at) {
        for (int p = 0; p < depth; p++) {
            for (int x = 0; x < given; x++) {
                panels[at + p * width + x] = b[bAt + p * ldb + x];
            }
            for (int x = given; x < width; x++) {
                panels[at + p * width + x] = 0;
            }
        }
    }

    private static void packTransposed(
            int given, int width, int depth, float[] b, int bAt, int ldb, float[] panels, int at) {
        for (int x = 0; x < given; x++) {
            for (int p = 0; p < depth; p++) {
                panels[at + p * width + x] = b[bAt + x * ldb + p];
            }
        }
        for (int x = given; x < width; x++) {
            for (int p = 0; p < depth; p++) {
                panels[at + p * width + x] = 0;
            }
        }
    }

    private static void block(
            int rows,
            int columns,
            int depth,
            float[] a,
            int aAt,
            int aRow,
            int aStep,
            float[] b,
            int bAt,
            int ldb,
            boolean packed,
            Scratch scratch,
            boolean accumulate,
            float[] c,
            int cAt,
            int ldc) {
        for (int j = 0; j < columns; j += WIDE) {
            int given = Math.min(WIDE, columns - j);
            boolean wide = given > LANES;
            int width = wide ? WIDE : LANES;
            boolean whole = given == width;
            boolean direct = !packed && whole;
            float[] panel = direct ? b : scratch.panels;
            int panelAt = direct ? bAt + j : j * depth;
            int step = direct ? ldb : width;
            int height;
            for (int i = 0; i < rows; i += height) {
                int left = rows - i;
                boolean tall = left == WideKernel.TALL || left > 2 * WideKernel.LOW;
                height = tall ? WideKernel.TALL : Math.min(WideKernel.LOW, left);
                boolean full = whole && height >= WideKernel.LOW;
                float[] to = full ? c : scratch.tile;
                int toAt = full ? cAt + i * ldc + j : 0;
                int ldTo = full ? ldc : width;
                boolean add = full && accumulate;
                int from = aAt + i * aRow;
                if (tall && wide) {
                    WideKernel.tall(depth, a, from, aRow, aStep, panel, panelAt, step, add, to, toAt, ldTo);
                } else if (tall) {
                    NarrowKernel.tall(depth, a, from, aRow, aStep, panel, panelAt, step, add, to, toAt, ldTo);
                } else if (wide) {
                    WideKernel.low(height, depth, a, from, aRow, aStep, panel, panelAt, step, add, to, toAt, ldTo);
                } else {
                    NarrowKernel.low(height, depth, a, from, aRow, aStep, panel, panelAt, step, add, to, toAt, ldTo);
                }
                if (!full) {
                    copyOut(height, given, scratch.tile, width, accumulate, c, cAt + i * ldc + j, ldc);
                }
            }
        }
    }

    private static void copyOut(
            int rows, int columns, float[] tile, int width, boolean accumulate, float[] c, int cAt, int ldc) {
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                float before = accumulate ? c[cAt + i * ldc + j] : 0;
                c[cAt + i * ldc + j] = before + tile[i * width + j];
            }
        }
    }
}
