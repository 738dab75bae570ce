package convolens.walk;

import java.util.Arrays;

/**
 * One output of an affine layer as the sum it is, in two orders: as the inputs lie in memory, and from the largest
 * contribution on. The bias comes last in both.
 *
 * <pre>
 * y[j] = Σᵢ x[i] · W[i,j] + b[j]
 * </pre>
 *
 * Made once for a unit in O(D log D); every question is then answered in O(1). Partial sums are in double precision, the
 * result is the engine's.
 */
public final class UnitSum {
    private final float[] products;
    private final int[] order;
    private final int[] ranks;
    private final double[] inMemory;
    private final double[] byRank;
    private final double[] magnitudes;
    private final float bias;
    private final float result;

    private UnitSum(float[] products, int[] order, float bias, float result) {
        int terms = products.length;
        this.products = products;
        this.order = order;
        this.bias = bias;
        this.result = result;
        ranks = new int[terms];
        inMemory = new double[terms + 1];
        byRank = new double[terms + 1];
        magnitudes = new double[terms + 1];
        for (int i = 0; i < terms; i++) {
            float ranked = products[order[i]];
            ranks[order[i]] = i;
            inMemory[i + 1] = inMemory[i] + products[i];
            byRank[i + 1] = byRank[i] + ranked;
            magnitudes[i + 1] = magnitudes[i] + Math.abs(ranked);
        }
    }

    /**
     * The sum of one unit.
     *
     * @param x (D), not modified
     * @param weights those of the unit: (D), not modified
     * @param result what the engine makes of it
     */
    static UnitSum of(float[] x, float[] weights, float bias, float result) {
        float[] products = new float[x.length];
        long[] keys = new long[x.length];
        for (int i = 0; i < x.length; i++) {
            products[i] = x[i] * weights[i];
            // the bits of floats without a sign are in the order of their values
            long magnitude = Float.floatToIntBits(Math.abs(products[i]));
            keys[i] = -magnitude << Integer.SIZE | i;
        }
        Arrays.sort(keys);
        int[] order = new int[x.length];
        for (int rank = 0; rank < order.length; rank++) {
            order[rank] = (int) keys[rank];
        }
        return new UnitSum(products, order, bias, result);
    }

    /** D, the number of products. */
    public int terms() {
        return products.length;
    }

    /** x[i] · W[i,j]. */
    public float product(int i) {
        return products[i];
    }

    /** The input of the term with a rank: 0 for the largest contribution, by magnitude. */
    public int ranked(int rank) {
        return order[rank];
    }

    /** The rank of the term of an input. */
    public int rank(int i) {
        return ranks[i];
    }

    /** The input of the term at a place of an order. */
    public int term(boolean largestFirst, int place) {
        return largestFirst ? order[place] : place;
    }

    /** Whether the term of an input is among the first ones of an order. */
    public boolean isAmong(int count, boolean largestFirst, int i) {
        return (largestFirst ? ranks[i] : i) < count;
    }

    /**
     * The sum of the first terms of an order.
     *
     * @param count from 0 to D; D + 1 with the bias, which is the result
     */
    public double running(boolean largestFirst, int count) {
        if (count > terms()) {
            return result;
        }
        return largestFirst ? byRank[count] : inMemory[count];
    }

    /** b[j]. */
    public float bias() {
        return bias;
    }

    /** y[j], the engine's. */
    public float result() {
        return result;
    }

    /** The share of Σ |x · W| that the largest contributions make up, from 0 to 1; NaN where all are 0. */
    public double share(int largest) {
        return magnitudes[largest] / magnitudes[terms()];
    }

    /** The smallest finite partial sum of an order, or 0. */
    public double least(boolean largestFirst) {
        double least = Float.isFinite(result) ? Math.min(0, result) : 0;
        for (double sum : largestFirst ? byRank : inMemory) {
            least = sum < least && Double.isFinite(sum) ? sum : least;
        }
        return least;
    }

    /** The largest finite partial sum of an order, or 0. */
    public double most(boolean largestFirst) {
        double most = Float.isFinite(result) ? Math.max(0, result) : 0;
        for (double sum : largestFirst ? byRank : inMemory) {
            most = sum > most && Double.isFinite(sum) ? sum : most;
        }
        return most;
    }
}
