package convolens.controller;

import convolens.engine.tensor.Tensor;
import convolens.engine.train.Samples;

/**
 * A stretch of other samples, so that a long evaluation can be made in pieces.
 *
 * @param all the samples
 * @param from the first of the stretch
 * @param size how many it has
 */
record TrainSamples(Samples all, int from, int size) implements Samples {
    @Override
    public void read(int first, int count, Tensor x, int[] labels) {
        all.read(from + first, count, x, labels);
    }
}
