package convolens.engine.fused;

import convolens.engine.gemm.Gemm;

/**
 * The loops of a {@link DirectConvolution}: sums of shifted rows of numbers. A tap is a number of the filter and how far from
 * the place that it counts for it reads. All arrays that are read have room for {@link #lanes()} numbers more than is said;
 * so have those that are written, where nothing else is said.
 */
interface TapLoops {
    /** The loops that go with a multiply. */
    static TapLoops of(Gemm gemm) {
        return gemm.lanes() > 1 ? VectorTapLoops.INSTANCE : ScalarTapLoops.INSTANCE;
    }

    /** How many numbers are taken at a time. */
    int lanes();

    /**
     * Lays rows that lie together apart. The {@link #lanes()} numbers behind each row are 0 or left alone, or the next row's.
     *
     * @param from (rows, width), not modified; nothing behind its array is read
     * @param to (rows, pitch), modified
     */
    void spread(float[] from, int at, int rows, int width, float[] to, int toAt, int pitch);

    /**
     * The same where a ReLU let something through: {@code from} where {@code y > 0}, else 0.
     *
     * @param y (rows, width), not modified; nothing behind its array is read
     */
    void spreadOpen(float[] from, float[] y, int at, int rows, int width, float[] to, int toAt, int pitch);

    /**
     * The reverse of {@link #spread}.
     *
     * @param from (rows, pitch), not modified
     * @param to (rows, width), modified; nothing behind it is written
     */
    void gather(float[] from, int at, int pitch, int rows, int width, float[] to, int toAt);

    /**
     * A correlation, {@code to[j] = first + Σ w[t]·from[fromAt + at[t] + j]} over the taps t, for j from 0 to count.
     *
     * @param w the weights of the taps from {@code wAt} on, not modified
     * @param at where each reads, from {@code atFrom} on, not modified
     * @param first what each sum begins with
     * @param rectified whether what is below 0 becomes 0
     * @param to modified
     */
    void correlate(
            float[] from,
            int fromAt,
            int[] at,
            int atFrom,
            float[] w,
            int wAt,
            int taps,
            float first,
            boolean rectified,
            float[] to,
            int toAt,
            int count);

    /**
     * The gradient of the weights of a correlation, {@code sums[t] += Σ dy[j]·from[fromAt + at[t] + j]} over j, in
     * {@link #lanes()} sums for each tap that are added up in the end.
     *
     * @param dy not modified; 0 from count to the next multiple of {@link #lanes()}
     * @param sums (taps, lanes) from {@code sumsAt} on, modified
     */
    void addTaps(
            float[] from, int fromAt, int[] at, int taps, float[] dy, int dyAt, int count, float[] sums, int sumsAt);

    /**
     * The gradient of the bias, {@code sums += Σ dy[j]}.
     *
     * @param dy as in {@link #addTaps}
     * @param sums lanes from {@code sumsAt} on, modified
     */
    void addAll(float[] dy, int dyAt, int count, float[] sums, int sumsAt);
}
