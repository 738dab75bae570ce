package convolens.view.control.curve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A growing sequence of floats that knows the least and greatest finite value of any part of it.
 *
 * <p>Level k holds the extremes of blocks of 16^k values. Adding a value touches one block of each level (at most
 * seven); asking for a part looks at no more than 30 blocks of each. So a curve of any length is reduced to one span per
 * column of pixels without ever being read as a whole.
 */
final class MinMaxPyramid {
    private static final int SHIFT = 4;
    private static final int FACTOR = 1 << SHIFT;

    private final List<Level> levels = new ArrayList<>();
    private float[] values = new float[64];
    private int size;

    private static final class Level {
        float[] min = new float[FACTOR];
        float[] max = new float[FACTOR];
        float[] positive = new float[FACTOR];
        int blocks;

        void add(float value, int block) {
            if (block == blocks) {
                open();
            }
            if (Float.isFinite(value)) {
                min[block] = Math.min(min[block], value);
                max[block] = Math.max(max[block], value);
                if (value > 0) {
                    positive[block] = Math.min(positive[block], value);
                }
            }
        }

        private void open() {
            if (blocks == min.length) {
                min = Arrays.copyOf(min, 2 * blocks);
                max = Arrays.copyOf(max, 2 * blocks);
                positive = Arrays.copyOf(positive, 2 * blocks);
            }
            min[blocks] = Float.POSITIVE_INFINITY;
            max[blocks] = Float.NEGATIVE_INFINITY;
            positive[blocks] = Float.POSITIVE_INFINITY;
            blocks++;
        }
    }

    /** The extremes of a part; reused from query to query. {@code min > max} if the part has no finite value. */
    static final class Extremes {
        float min;
        float max;
        /** The least value above zero, +∞ if there is none. */
        float positive;

        void reset() {
            min = Float.POSITIVE_INFINITY;
            max = Float.NEGATIVE_INFINITY;
            positive = Float.POSITIVE_INFINITY;
        }

        boolean isEmpty() {
            return min > max;
        }

        private void add(float value) {
            if (Float.isFinite(value)) {
                min = Math.min(min, value);
                max = Math.max(max, value);
                if (value > 0) {
                    positive = Math.min(positive, value);
                }
            }
        }

        private void add(Level level, int block) {
            min = Math.min(min, level.min[block]);
            max = Math.max(max, level.max[block]);
            positive = Math.min(positive, level.positive[block]);
        }
    }

    int size() {
        return size;
    }

    float get(int index) {
        return values[index];
    }

    void append(float value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
        }
        values[size] = value;
        for (int level = 0, span = SHIFT; level < levels.size() || size >> span > 0; level++, span += SHIFT) {
            if (level == levels.size()) {
                levels.add(completed(span));
            }
            levels.get(level).add(value, size >> span);
        }
        size++;
    }

    void clear() {
        size = 0;
        levels.clear();
    }

    /** Adds the extremes of {@code [from, to)} to what {@code into} holds. */
    void query(int from, int to, Extremes into) {
        query(from, to, 0, into);
    }

    private void query(int from, int to, int depth, Extremes into) {
        int start = from;
        int end = to;
        if (depth < levels.size() && end - start > 2 * FACTOR) {
            int firstBlock = (start + FACTOR - 1) >> SHIFT;
            int lastBlock = end >> SHIFT;
            addAll(start, firstBlock << SHIFT, depth, into);
            query(firstBlock, lastBlock, depth + 1, into);
            start = lastBlock << SHIFT;
        }
        addAll(start, end, depth, into);
    }

    private void addAll(int from, int to, int depth, Extremes into) {
        for (int i = from; i < to; i++) {
            if (depth == 0) {
                into.add(values[i]);
            } else {
                into.add(levels.get(depth - 1), i);
            }
        }
    }

    /** A new level over the values so far, without the one being added. */
    private Level completed(int span) {
        Level level = new Level();
        for (int i = 0; i < size; i++) {
            level.add(values[i], i >> span);
        }
        return level;
    }
}
