package convolens.engine.fused;

import convolens.engine.tensor.WindowGeometry;

/** The layouts of one sample: channels first (C,H,W), channels last (H,W,C), and channels last with its padding. */
final class ChannelsLast {
    private ChannelsLast() {}

    /** How many numbers a sample of C channels has with its padding. */
    static int paddedSize(WindowGeometry g, int channels) {
        return g.paddedHeight() * g.paddedWidth() * channels;
    }

    /**
     * Copies a sample into its padding: {@code (H,W,C) → (H + PY + PY', W + PX + PX', C)}.
     *
     * @param x not modified
     * @param padded from 0 on, modified where the sample lies; the padding is left as it is
     */
    static void pad(float[] x, int xAt, int channels, WindowGeometry g, float[] padded) {
        int row = g.width() * channels;
        int paddedRow = g.paddedWidth() * channels;
        int to = g.paddingY() * paddedRow + g.paddingX() * channels;
        for (int y = 0; y < g.height(); y++) {
            System.arraycopy(x, xAt + y * row, padded, to + y * paddedRow, row);
        }
    }

    /**
     * Copies a sample out of its padding, the reverse of {@link #pad}.
     *
     * @param padded not modified
     * @param x modified
     */
    static void unpad(float[] padded, int channels, WindowGeometry g, float[] x, int xAt) {
        int row = g.width() * channels;
        int paddedRow = g.paddedWidth() * channels;
        int from = g.paddingY() * paddedRow + g.paddingX() * channels;
        for (int y = 0; y < g.height(); y++) {
            System.arraycopy(padded, from + y * paddedRow, x, xAt + y * row, row);
        }
    }

    /**
     * Puts channels last: {@code (C,P) → (P,pitch)}; the channels from C to the pitch become 0.
     *
     * @param images not modified
     * @param pixels modified
     */
    static void fromImages(float[] images, int from, int channels, int count, int pitch, float[] pixels, int to) {
        for (int c = 0; c < channels; c++) {
            for (int p = 0; p < count; p++) {
                pixels[to + p * pitch + c] = images[from + c * count + p];
            }
        }
        for (int c = channels; c < pitch; c++) {
            for (int p = 0; p < count; p++) {
                pixels[to + p * pitch + c] = 0;
            }
        }
    }

    /**
     * Puts channels first again: {@code (P,pitch) → (C,P)}; the channels from C on are left out.
     *
     * @param pixels not modified
     * @param images modified
     */
    static void toImages(float[] pixels, int from, int pitch, int count, int channels, float[] images, int to) {
        for (int c = 0; c < channels; c++) {
            for (int p = 0; p < count; p++) {
                images[to + c * count + p] = pixels[from + p * pitch + c];
            }
        }
    }
}
