package convolens.engine.fused;

/**
 * The gradient of the weights of a convolution in front of a pooling, added up from the unfolded rows of the argmax: of
 * the four cells of a window only one has a gradient, so a product with all of them multiplies zeros three times out of
 * four.
 *
 * <pre>
 * dw[f, i] ← dw[f, i] + Σ open[cell, f] · col[pixel of the winner of cell and f, i]     over the cells
 * </pre>
 *
 * It pays where the multiply is plain Java; vectors of channels multiply faster, zeros included.
 */
final class ArgmaxGradient {
    private ArgmaxGradient() {}

    /**
     * Adds the gradient of one sample.
     *
     * @param open (oh/2·ow/2, pitch) as {@link BlockLoops#open} gives it, not modified
     * @param argmax as {@link BlockLoops#pool} left them, not modified
     * @param col (oh·ow, colPitch), not modified
     * @param k columns of col that count
     * @param dw (pitch, k) from {@code dwAt} on, modified
     */
    static void add(
            float[] open,
            float[] argmax,
            int argmaxAt,
            int oh,
            int ow,
            int pitch,
            float[] col,
            int colPitch,
            int k,
            float[] dw,
            int dwAt) {
        int cell = 0;
        for (int y = 0; y + 1 < oh; y += 2) {
            for (int x = 0; x + 1 < ow; x += 2) {
                int first = (y * ow + x) * colPitch;
                for (int f = 0; f < pitch; f++) {
                    float d = open[cell + f];
                    if (d != 0) {
                        int winner = (int) argmax[argmaxAt + cell + f];
                        int from = first + ((winner >> 1) * ow + (winner & 1)) * colPitch;
                        int to = dwAt + f * k;
                        for (int i = 0; i < k; i++) {
                            dw[to + i] += d * col[from + i];
                        }
                    }
                }
                cell += pitch;
            }
        }
    }
}
