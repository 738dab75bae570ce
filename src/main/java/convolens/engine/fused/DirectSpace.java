package convolens.engine.fused;

/** What one thread of a direct convolution works in. Where nothing is written there are zeros. */
final class DirectSpace {
    /** The parted channels of a group. */
    final float[] x;
    /** The gradients of the maps of a group. */
    final float[] dy;
    /** A map in rows of the pitch, or a phase of the gradient of a channel. */
    final float[] flat;
    /** The weights of all groups for the backward pass. */
    final float[] packed;
    /** The gradients of the weights, in as many sums as the loops have lanes. */
    final float[] weightSums;
    /** Those of the biases. */
    final float[] biasSums;

    DirectSpace(DirectTaps taps, int groups, int lanes) {
        int channels = taps.forward().length / taps.planes().geometry().cells();
        int filters = taps.weights() / taps.forward().length;
        x = new float[channels * taps.planes().size() + lanes];
        dy = new float[taps.gradientsSize() + lanes];
        flat = new float[taps.planes().area() + 4 * lanes];
        packed = new float[groups * taps.weights()];
        weightSums = new float[groups * taps.weights() * lanes];
        biasSums = new float[groups * filters * lanes];
    }
}
