package convolens.model.network;

import convolens.engine.tensor.Tensor;

/**
 * What can be said of a map in few numbers.
 *
 * @param min its smallest value
 * @param max its largest value
 * @param mean of all
 * @param zeros the share that is exactly 0
 */
public record MapStatistics(float min, float max, double mean, double zeros) {

    /** Those of one map of an output (1,C,H,W), or one unit of (1,M). */
    public static MapStatistics of(Tensor output, int map) {
        int size = output.shape().sizeOfOne() / output.dim(1);
        float min = Float.POSITIVE_INFINITY;
        float max = Float.NEGATIVE_INFINITY;
        double sum = 0;
        int zeros = 0;
        for (int i = map * size; i < (map + 1) * size; i++) {
            float value = output.data()[i];
            min = Math.min(min, value);
            max = Math.max(max, value);
            sum += value;
            zeros += value == 0 ? 1 : 0;
        }
        return new MapStatistics(min, max, sum / size, (double) zeros / size);
    }

    /** Whether nothing in it differs from 0. */
    public boolean isDead() {
        return min == 0 && max == 0;
    }
}
