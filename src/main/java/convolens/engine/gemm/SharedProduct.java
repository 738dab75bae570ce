package convolens.engine.gemm;

/**
 * A product of whole matrices, C = op(A)·op(B), cut into tasks along its longest extent. Where it is cut depends on the
 * extents alone, so the result does not depend on the number of threads.
 *
 * <p>Each task packs only its own part of the operands. A long sum with a small result, as the forward pass of an affine
 * layer has it, is cut along k, and the partial results are added in the order of the pieces.
 */
final class SharedProduct {
    /** A product of fewer multiplications is one task: sharing would cost more than it gains. */
    private static final long WORTH_SHARING = 1 << 18;

    private static final int PIECES = 16;
    private static final int PIECES_OF_A_SUM = 8;
    private static final int LARGEST_PARTIAL = 1 << 16;
    /** Cuts between rows and columns fall between tiles, whatever the width of a vector. */
    private static final int ROWS = 12;

    private static final int COLUMNS = 64;

    /** The operands of one product. */
    private record Operands(
            boolean transposeA, boolean transposeB, int m, int n, int k, float[] a, float[] b, float[] c) {
        int lda() {
            return transposeA ? m : k;
        }

        int ldb() {
            return transposeB ? k : n;
        }

        int aAt(int row, int p) {
            return transposeA ? p * lda() + row : row * lda() + p;
        }

        int bAt(int p, int column) {
            return transposeB ? column * ldb() + p : p * ldb() + column;
        }
    }

    private final Cpu cpu;
    private float[] partials = new float[0];

    SharedProduct(Cpu cpu) {
        this.cpu = cpu;
    }

    /** As {@link Cpu#multiply}. */
    void multiply(
            Phase phase, boolean transposeA, boolean transposeB, int m, int n, int k, float[] a, float[] b, float[] c) {
        Operands x = new Operands(transposeA, transposeB, m, n, k, a, b, c);
        if ((long) m * n * k < WORTH_SHARING) {
            part(phase, 0, x, 0, m, 0, n, 0, k, c, 0);
        } else if (k >= 2 * Math.max(m, n) && (long) m * n <= LARGEST_PARTIAL) {
            cutSum(phase, x);
        } else if (n > m) {
            int step = step(n, COLUMNS);
            cpu.each(ceil(n, step), (piece, worker) -> {
                int from = piece * step;
                part(phase, worker, x, 0, m, from, Math.min(step, n - from), 0, k, c, from);
            });
        } else {
            int step = step(m, ROWS);
            cpu.each(ceil(m, step), (piece, worker) -> {
                int from = piece * step;
                part(phase, worker, x, from, Math.min(step, m - from), 0, n, 0, k, c, from * n);
            });
        }
    }

    private void cutSum(Phase phase, Operands x) {
        int size = x.m * x.n;
        int k = x.k;
        if (partials.length < (PIECES_OF_A_SUM - 1) * size) {
            partials = new float[(PIECES_OF_A_SUM - 1) * size];
        }
        cpu.each(PIECES_OF_A_SUM, (piece, worker) -> {
            int from = (int) ((long) k * piece / PIECES_OF_A_SUM);
            int to = (int) ((long) k * (piece + 1) / PIECES_OF_A_SUM);
            float[] result = piece == 0 ? x.c : partials;
            int at = piece == 0 ? 0 : (piece - 1) * size;
            part(phase, worker, x, 0, x.m, 0, x.n, from, to - from, result, at);
        });
        long since = cpu.meter().start();
        for (int piece = 1; piece < PIECES_OF_A_SUM; piece++) {
            add(partials, (piece - 1) * size, x.c, size);
        }
        cpu.meter().lap(phase, 0, since);
    }

    private void part(
            Phase phase,
            int worker,
            Operands x,
            int row,
            int rows,
            int column,
            int columns,
            int p,
            int depth,
            float[] result,
            int at) {
        long since = cpu.meter().start();
        cpu.gemm()
                .multiply(
                        x.transposeA,
                        x.transposeB,
                        rows,
                        columns,
                        depth,
                        x.a,
                        x.aAt(row, p),
                        x.lda(),
                        x.b,
                        x.bAt(p, column),
                        x.ldb(),
                        false,
                        result,
                        at,
                        x.n);
        cpu.meter().lap(phase, worker, since);
    }

    private static void add(float[] from, int at, float[] to, int size) {
        for (int i = 0; i < size; i++) {
            to[i] += from[at + i];
        }
    }

    private static int step(int extent, int tile) {
        return ceil(ceil(extent, PIECES), tile) * tile;
    }

    private static int ceil(int extent, int part) {
        return (extent + part - 1) / part;
    }
}
