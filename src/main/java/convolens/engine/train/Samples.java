package convolens.engine.train;

import convolens.engine.tensor.Tensor;

/** Labelled samples in a fixed order, read a slice at a time: what an evaluation runs over. */
public interface Samples {

    /** The number of samples. */
    int size();

    /**
     * Reads a slice.
     *
     * @param from the first sample, at least 0
     * @param count how many, with {@code from + count ≤ size()}
     * @param x modified: reshaped to (count,C,H,W) and overwritten
     * @param labels modified: the first {@code count} entries are overwritten
     */
    void read(int from, int count, Tensor x, int[] labels);
}
