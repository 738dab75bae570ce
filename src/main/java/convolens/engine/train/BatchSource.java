package convolens.engine.train;

import convolens.engine.tensor.Tensor;

/** Where a trainer takes its mini-batches from. Source: section 7.5, the printed Trainer. */
public interface BatchSource {

    /** The number of training samples: what one epoch counts. */
    int size();

    /**
     * Whether batches take no heed of epochs and are always full, as when every sample is drawn from all; otherwise the
     * last batch of an epoch has what is left of it.
     */
    default boolean crossesEpochs() {
        return false;
    }

    /**
     * Writes the next mini-batch.
     *
     * @param count the samples wanted, at least 1
     * @param x modified: reshaped to (n,C,H,W) and overwritten, n being the returned number
     * @param labels modified: the first n entries are overwritten; at least {@code count} long
     * @return how many samples were written: {@code count}, or fewer where an epoch ends
     */
    int next(int count, Tensor x, int[] labels);

    /**
     * Passes over samples, so that the next mini-batch is the one that would have come after them.
     *
     * @param samples how many were learned before
     */
    void skip(long samples);
}
