package convolens.engine.fused;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * The loops of a direct convolution on the Vector API. Rows are copied in whole vectors: what one has too much, the next row
 * or the zeros between them overwrite.
 */
final class VectorTapLoops implements TapLoops {
    static final VectorTapLoops INSTANCE = new VectorTapLoops();

    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    private static final FloatVector ZERO = FloatVector.zero(SPECIES);

    private VectorTapLoops() {}

    @Override
    public int lanes() {
        return LANES;
    }

    @Override
    public void spread(float[] from, int at, int rows, int width, float[] to, int toAt, int pitch) {
        for (int row = 0; row < rows; row++) {
            int source = at + row * width;
            int target = toAt + row * pitch;
            if (width >= LANES) {
                copy(from, source, to, target, width);
            } else if (source + LANES <= from.length) {
                FloatVector.fromArray(SPECIES, from, source).intoArray(to, target);
                ZERO.intoArray(to, target + width);
            } else {
                System.arraycopy(from, source, to, target, width);
            }
        }
    }

    /** At least a vector; the last may overlap the one before. */
    private static void copy(float[] from, int source, float[] to, int target, int width) {
        int last = width - LANES;
        for (int i = 0; i < last; i += LANES) {
            FloatVector.fromArray(SPECIES, from, source + i).intoArray(to, target + i);
        }
        FloatVector.fromArray(SPECIES, from, source + last).intoArray(to, target + last);
    }

    @Override
    public void spreadOpen(float[] from, float[] y, int at, int rows, int width, float[] to, int toAt, int pitch) {
        for (int row = 0; row < rows; row++) {
            int source = at + row * width;
            int target = toAt + row * pitch;
            if (width >= LANES) {
                int last = width - LANES;
                for (int i = 0; i < last; i += LANES) {
                    open(from, y, source + i).intoArray(to, target + i);
                }
                open(from, y, source + last).intoArray(to, target + last);
            } else if (source + LANES <= from.length && source + LANES <= y.length) {
                open(from, y, source).intoArray(to, target);
                ZERO.intoArray(to, target + width);
            } else {
                for (int i = 0; i < width; i++) {
                    to[target + i] = y[source + i] > 0 ? from[source + i] : 0;
                }
            }
        }
    }

    private static FloatVector open(float[] from, float[] y, int at) {
        VectorMask<Float> open = FloatVector.fromArray(SPECIES, y, at).compare(VectorOperators.GT, 0f);
        return FloatVector.zero(SPECIES).blend(FloatVector.fromArray(SPECIES, from, at), open);
    }

    @Override
    public void gather(float[] from, int at, int pitch, int rows, int width, float[] to, int toAt) {
        int end = toAt + rows * width;
        for (int row = 0; row < rows; row++) {
            int source = at + row * pitch;
            int target = toAt + row * width;
            if (width >= LANES) {
                copy(from, source, to, target, width);
            } else if (target + LANES <= end) {
                FloatVector.fromArray(SPECIES, from, source).intoArray(to, target);
            } else {
                System.arraycopy(from, source, to, target, width);
            }
        }
    }

    @Override
    public void correlate(
            float[] from,
            int fromAt,
            int[] at,
            int atFrom,
            float[] w,
            int wAt,
            int taps,
            float first,
            boolean rectified,
            float[] to,
            int toAt,
            int count) {
        FloatVector start = FloatVector.broadcast(SPECIES, first);
        float least = rectified ? 0f : Float.NEGATIVE_INFINITY;
        int j = 0;
        for (; j + 3 * LANES < count; j += 4 * LANES) {
            FloatVector a = start;
            FloatVector b = start;
            FloatVector c = start;
            FloatVector d = start;
            for (int tap = 0; tap < taps; tap++) {
                FloatVector weight = FloatVector.broadcast(SPECIES, w[wAt + tap]);
                int source = fromAt + at[atFrom + tap] + j;
                a = FloatVector.fromArray(SPECIES, from, source).fma(weight, a);
                b = FloatVector.fromArray(SPECIES, from, source + LANES).fma(weight, b);
                c = FloatVector.fromArray(SPECIES, from, source + 2 * LANES).fma(weight, c);
                d = FloatVector.fromArray(SPECIES, from, source + 3 * LANES).fma(weight, d);
            }
            a.max(least).intoArray(to, toAt + j);
            b.max(least).intoArray(to, toAt + j + LANES);
            c.max(least).intoArray(to, toAt + j + 2 * LANES);
            d.max(least).intoArray(to, toAt + j + 3 * LANES);
        }
        for (; j < count; j += LANES) {
            FloatVector a = start;
            for (int tap = 0; tap < taps; tap++) {
                a = FloatVector.fromArray(SPECIES, from, fromAt + at[atFrom + tap] + j)
                        .fma(FloatVector.broadcast(SPECIES, w[wAt + tap]), a);
            }
            a.max(least).intoArray(to, toAt + j);
        }
    }

    @Override
    public void addTaps(
            float[] from, int fromAt, int[] at, int taps, float[] dy, int dyAt, int count, float[] sums, int sumsAt) {
        int tap = 0;
        while (tap < taps) {
            int left = taps - tap;
            int to = sumsAt + tap * LANES;
            if (left % 9 == 0) {
                addNine(from, fromAt, at, tap, dy, dyAt, count, sums, to);
                tap += 9;
            } else if (left >= 5) {
                addFive(from, fromAt, at, tap, dy, dyAt, count, sums, to);
                tap += 5;
            } else {
                addOne(from, fromAt + at[tap], dy, dyAt, count, sums, to);
                tap++;
            }
        }
    }

    private static void addNine(
            float[] from, int fromAt, int[] at, int tap, float[] dy, int dyAt, int count, float[] sums, int to) {
        FloatVector a = FloatVector.fromArray(SPECIES, sums, to);
        FloatVector b = FloatVector.fromArray(SPECIES, sums, to + LANES);
        FloatVector c = FloatVector.fromArray(SPECIES, sums, to + 2 * LANES);
        FloatVector d = FloatVector.fromArray(SPECIES, sums, to + 3 * LANES);
        FloatVector e = FloatVector.fromArray(SPECIES, sums, to + 4 * LANES);
        FloatVector f = FloatVector.fromArray(SPECIES, sums, to + 5 * LANES);
        FloatVector g = FloatVector.fromArray(SPECIES, sums, to + 6 * LANES);
        FloatVector h = FloatVector.fromArray(SPECIES, sums, to + 7 * LANES);
        FloatVector i = FloatVector.fromArray(SPECIES, sums, to + 8 * LANES);
        int first = fromAt + at[tap];
        int second = fromAt + at[tap + 1];
        int third = fromAt + at[tap + 2];
        int fourth = fromAt + at[tap + 3];
        int fifth = fromAt + at[tap + 4];
        int sixth = fromAt + at[tap + 5];
        int seventh = fromAt + at[tap + 6];
        int eighth = fromAt + at[tap + 7];
        int ninth = fromAt + at[tap + 8];
        for (int j = 0; j < count; j += LANES) {
            FloatVector gradient = FloatVector.fromArray(SPECIES, dy, dyAt + j);
            a = FloatVector.fromArray(SPECIES, from, first + j).fma(gradient, a);
            b = FloatVector.fromArray(SPECIES, from, second + j).fma(gradient, b);
            c = FloatVector.fromArray(SPECIES, from, third + j).fma(gradient, c);
            d = FloatVector.fromArray(SPECIES, from, fourth + j).fma(gradient, d);
            e = FloatVector.fromArray(SPECIES, from, fifth + j).fma(gradient, e);
            f = FloatVector.fromArray(SPECIES, from, sixth + j).fma(gradient, f);
            g = FloatVector.fromArray(SPECIES, from, seventh + j).fma(gradient, g);
            h = FloatVector.fromArray(SPECIES, from, eighth + j).fma(gradient, h);
            i = FloatVector.fromArray(SPECIES, from, ninth + j).fma(gradient, i);
        }
        a.intoArray(sums, to);
        b.intoArray(sums, to + LANES);
        c.intoArray(sums, to + 2 * LANES);
        d.intoArray(sums, to + 3 * LANES);
        e.intoArray(sums, to + 4 * LANES);
        f.intoArray(sums, to + 5 * LANES);
        g.intoArray(sums, to + 6 * LANES);
        h.intoArray(sums, to + 7 * LANES);
        i.intoArray(sums, to + 8 * LANES);
    }

    private static void addFive(
            float[] from, int fromAt, int[] at, int tap, float[] dy, int dyAt, int count, float[] sums, int to) {
        FloatVector a = FloatVector.fromArray(SPECIES, sums, to);
        FloatVector b = FloatVector.fromArray(SPECIES, sums, to + LANES);
        FloatVector c = FloatVector.fromArray(SPECIES, sums, to + 2 * LANES);
        FloatVector d = FloatVector.fromArray(SPECIES, sums, to + 3 * LANES);
        FloatVector e = FloatVector.fromArray(SPECIES, sums, to + 4 * LANES);
        int first = fromAt + at[tap];
        int second = fromAt + at[tap + 1];
        int third = fromAt + at[tap + 2];
        int fourth = fromAt + at[tap + 3];
        int fifth = fromAt + at[tap + 4];
        for (int j = 0; j < count; j += LANES) {
            FloatVector gradient = FloatVector.fromArray(SPECIES, dy, dyAt + j);
            a = FloatVector.fromArray(SPECIES, from, first + j).fma(gradient, a);
            b = FloatVector.fromArray(SPECIES, from, second + j).fma(gradient, b);
            c = FloatVector.fromArray(SPECIES, from, third + j).fma(gradient, c);
            d = FloatVector.fromArray(SPECIES, from, fourth + j).fma(gradient, d);
            e = FloatVector.fromArray(SPECIES, from, fifth + j).fma(gradient, e);
        }
        a.intoArray(sums, to);
        b.intoArray(sums, to + LANES);
        c.intoArray(sums, to + 2 * LANES);
        d.intoArray(sums, to + 3 * LANES);
        e.intoArray(sums, to + 4 * LANES);
    }

    private static void addOne(float[] from, int fromAt, float[] dy, int dyAt, int count, float[] sums, int to) {
        FloatVector a = FloatVector.fromArray(SPECIES, sums, to);
        for (int j = 0; j < count; j += LANES) {
            a = FloatVector.fromArray(SPECIES, from, fromAt + j).fma(FloatVector.fromArray(SPECIES, dy, dyAt + j), a);
        }
        a.intoArray(sums, to);
    }

    @Override
    public void addAll(float[] dy, int dyAt, int count, float[] sums, int sumsAt) {
        FloatVector sum = FloatVector.fromArray(SPECIES, sums, sumsAt);
        for (int j = 0; j < count; j += LANES) {
            sum = sum.add(FloatVector.fromArray(SPECIES, dy, dyAt + j));
        }
        sum.intoArray(sums, sumsAt);
    }
}
