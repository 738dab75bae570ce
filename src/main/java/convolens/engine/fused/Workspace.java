package convolens.engine.fused;

import java.util.Arrays;

/** What one thread works in. The arrays grow as needed and are reused. */
final class Workspace {
    float[] pixels = new float[0];
    float[] padded = new float[0];
    float[] paddedGradient = new float[0];
    float[] columns = new float[0];
    float[] columnGradients = new float[0];
    float[] maps = new float[0];
    float[] cells = new float[0];
    float[] cellGradients = new float[0];
    float[] open = new float[0];

    /** An array of at least the given size, the given one if it is large enough. */
    static float[] atLeast(float[] reused, int size) {
        return reused.length < size ? new float[size] : reused;
    }

    /** An array of at least the given size whose first elements are 0. */
    static float[] cleared(float[] reused, int size) {
        if (reused.length < size) {
            return new float[size];
        }
        Arrays.fill(reused, 0, size, 0);
        return reused;
    }
}
