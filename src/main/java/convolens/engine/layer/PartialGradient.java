package convolens.engine.layer;

import convolens.engine.tensor.Tensor;
import java.util.Arrays;

/** The gradient of a parameter in parts of the batch, each summed by one thread, then added up in their order. */
final class PartialGradient {
    private float[] parts = new float[0];

    /** So many zeros, to be added to until {@link #sum}. */
    float[] cleared(int size) {
        if (parts.length < size) {
            parts = new float[size];
        } else {
            Arrays.fill(parts, 0, size, 0);
        }
        return parts;
    }

    /**
     * Adds up the first parts.
     *
     * @param total modified: overwritten
     */
    void sum(int count, Tensor total) {
        int size = total.size();
        float[] to = total.data();
        System.arraycopy(parts, 0, to, 0, size);
        for (int part = 1; part < count; part++) {
            for (int i = 0; i < size; i++) {
                to[i] += parts[part * size + i];
            }
        }
    }
}
