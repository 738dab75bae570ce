package convolens.engine.fused;

import java.util.Arrays;

/** The loops of a direct convolution in plain Java, along memory. */
final class ScalarTapLoops implements TapLoops {
    static final ScalarTapLoops INSTANCE = new ScalarTapLoops();

    private ScalarTapLoops() {}

    @Override
    public int lanes() {
        return 1;
    }

    @Override
    public void spread(float[] from, int at, int rows, int width, float[] to, int toAt, int pitch) {
        for (int row = 0; row < rows; row++) {
            System.arraycopy(from, at + row * width, to, toAt + row * pitch, width);
        }
    }

    @Override
    public void spreadOpen(float[] from, float[] y, int at, int rows, int width, float[] to, int toAt, int pitch) {
        for (int row = 0; row < rows; row++) {
            int start = toAt + row * pitch;
            int source = at + row * width;
            for (int i = 0; i < width; i++) {
                to[start + i] = y[source + i] > 0 ? from[source + i] : 0;
            }
        }
    }

    @Override
    public void gather(float[] from, int at, int pitch, int rows, int width, float[] to, int toAt) {
        for (int row = 0; row < rows; row++) {
            System.arraycopy(from, at + row * pitch, to, toAt + row * width, width);
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
        Arrays.fill(to, toAt, toAt + count, first);
        for (int tap = 0; tap < taps; tap++) {
            float weight = w[wAt + tap];
            int source = fromAt + at[atFrom + tap];
            for (int j = 0; j < count; j++) {
                to[toAt + j] += weight * from[source + j];
            }
        }
        if (rectified) {
            for (int j = toAt; j < toAt + count; j++) {
                to[j] = Math.max(to[j], 0f);
            }
        }
    }

    @Override
    public void addTaps(
            float[] from, int fromAt, int[] at, int taps, float[] dy, int dyAt, int count, float[] sums, int sumsAt) {
        for (int tap = 0; tap < taps; tap++) {
            int source = fromAt + at[tap];
            float a = 0;
            float b = 0;
            float c = 0;
            float d = 0;
            int j = 0;
            for (; j + 3 < count; j += 4) {
                a += dy[dyAt + j] * from[source + j];
                b += dy[dyAt + j + 1] * from[source + j + 1];
                c += dy[dyAt + j + 2] * from[source + j + 2];
                d += dy[dyAt + j + 3] * from[source + j + 3];
            }
            for (; j < count; j++) {
                a += dy[dyAt + j] * from[source + j];
            }
            sums[sumsAt + tap] += a + b + (c + d);
        }
    }

    @Override
    public void addAll(float[] dy, int dyAt, int count, float[] sums, int sumsAt) {
        float sum = 0;
        for (int j = dyAt; j < dyAt + count; j++) {
            sum += dy[j];
        }
        sums[sumsAt] += sum;
    }
}
