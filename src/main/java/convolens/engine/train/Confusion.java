package convolens.engine.train;

/**
 * How often each class is answered as each.
 *
 * @param counts true class (row) answered as class (column); not to be modified
 */
public record Confusion(int[][] counts) {
    /** Of no answers at all. */
    public static final Confusion NONE = new Confusion(new int[0][0]);

    /** The share of the samples of a class that is answered rightly; NaN where there are none. */
    public double recall(int k) {
        int all = 0;
        for (int count : counts[k]) {
            all += count;
        }
        return all == 0 ? Double.NaN : (double) counts[k][k] / all;
    }

    /** The share of the answers of a class that is right; NaN where there are none. */
    public double precision(int k) {
        int all = 0;
        for (int[] row : counts) {
            all += row[k];
        }
        return all == 0 ? Double.NaN : (double) counts[k][k] / all;
    }
}
