package convolens.view.unfold;

import convolens.engine.tensor.Tensor;

/** A few numbers that stand for all of a tensor where its writing is chosen. */
final class Extremes {
    private Extremes() {}

    /** The largest magnitude. */
    static float largest(Tensor values) {
        float[] ends = of(values);
        return Math.max(-ends[0], ends[1]);
    }

    /** The smallest, the largest, and a fraction if there is one. */
    static float[] of(Tensor values) {
        float[] data = values.data();
        float min = 0;
        float max = 0;
        float fraction = 0;
        for (int i = 0; i < values.size(); i++) {
            float value = data[i];
            if (Float.isFinite(value)) {
                min = Math.min(min, value);
                max = Math.max(max, value);
                fraction = value == Math.rint(value) ? fraction : value;
            }
        }
        return new float[] {min, max, fraction};
    }
}
