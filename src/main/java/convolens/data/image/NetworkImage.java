package convolens.data.image;

import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;

/**
 * A picture made into what a network was trained on: as many channels and pixels, and, for digits, light on dark and
 * placed as those of MNIST were.
 *
 * @param pixels (C,H,W) from 0 to 1
 * @param inverted whether light and dark were exchanged
 * @param framed whether what is drawn was scaled and centred
 */
public record NetworkImage(Tensor pixels, boolean inverted, boolean framed) {
    private static final double BOX = 20.0 / 28;
    private static final float INK = 0.1f;

    /** Whether something is done. */
    public enum Choice {
        /** Where the picture seems to need it. */
        AUTO,
        YES,
        NO;

        private boolean or(boolean guess) {
            return this == AUTO ? guess : this == YES;
        }
    }

    /**
     * Makes a picture into an image for a network.
     *
     * @param picture (1,h,w) or (3,h,w) from 0 to 1, not modified
     * @param wanted (C,H,W), the shape of the network's images
     * @param invert whether light and dark are exchanged; of itself where a single channel is wanted and the border of
     *     the picture is light
     * @param frame for a single channel: whether what is drawn is scaled to 20/28 of the image and its centre of mass put into the middle, as
     *     MNIST's digits are; of itself where the picture has another size. Otherwise the
     *     whole picture is scaled
     */
    public static NetworkImage of(Tensor picture, Shape wanted, Choice invert, Choice frame) {
        return of(picture, wanted, invert, frame, Preprocessing.Fit.STRETCH);
    }

    /**
     * {@link #of(Tensor, Shape, Choice, Choice)} where a picture of other proportions that is not framed gets to the size
     * otherwise.
     */
    public static NetworkImage of(Tensor picture, Shape wanted, Choice invert, Choice frame, Preprocessing.Fit fit) {
        boolean single = wanted.dim(0) == 1;
        Tensor image = channels(picture, wanted.dim(0));
        boolean inverted = invert.or(single && border(image) > 0.5);
        if (inverted) {
            for (int i = 0; i < image.size(); i++) {
                image.data()[i] = 1 - image.data()[i];
            }
        }
        boolean otherSize = image.dim(1) != wanted.dim(1) || image.dim(2) != wanted.dim(2);
        boolean framed = single && frame.or(otherSize);
        Tensor made = framed
                ? framed(image, wanted.dim(1), wanted.dim(2))
                : Fitting.to(image, wanted.dim(1), wanted.dim(2), fit);
        return new NetworkImage(made, inverted, framed);
    }

    /** A copy with so many channels: grey from colours, and one channel for all where there is but one. */
    private static Tensor channels(Tensor picture, int channels) {
        if (channels == 1 || picture.dim(0) == channels) {
            return channels == 1 ? Resampling.grey(picture) : picture.copy();
        }
        Tensor grey = Resampling.grey(picture);
        Tensor made = Tensor.zeros(channels, picture.dim(1), picture.dim(2));
        for (int c = 0; c < channels; c++) {
            System.arraycopy(grey.data(), 0, made.data(), c * grey.size(), grey.size());
        }
        return made;
    }

    /** The mean of the pixels along the edges. */
    private static double border(Tensor image) {
        int h = image.dim(1);
        int w = image.dim(2);
        double sum = 0;
        int count = 0;
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                if (y == 0 || x == 0 || y == h - 1 || x == w - 1) {
                    sum += image.data()[y * w + x];
                    count++;
                }
            }
        }
        return sum / count;
    }

    /** What is lighter than the ground, in a box in the middle, by its centre of mass. */
    private static Tensor framed(Tensor image, int height, int width) {
        int h = image.dim(1);
        int w = image.dim(2);
        float[] x = image.data();
        float lightest = 0;
        for (int i = 0; i < h * w; i++) {
            lightest = Math.max(lightest, x[i]);
        }
        int top = h;
        int left = w;
        int bottom = -1;
        int right = -1;
        for (int i = 0; i < h * w && lightest > 0; i++) {
            if (x[i] >= INK * lightest) {
                top = Math.min(top, i / w);
                bottom = Math.max(bottom, i / w);
                left = Math.min(left, i % w);
                right = Math.max(right, i % w);
            }
        }
        if (bottom < 0) {
            return Tensor.zeros(1, height, width);
        }
        Tensor box = Tensor.zeros(1, bottom - top + 1, right - left + 1);
        for (int y = top; y <= bottom; y++) {
            System.arraycopy(x, y * w + left, box.data(), (y - top) * box.dim(2), box.dim(2));
        }
        double scale = Math.min(BOX * height / box.dim(1), BOX * width / box.dim(2));
        Tensor scaled = Resampling.to(box, Math.max(1, (int) Math.round(box.dim(1) * scale)), Math.max(1, (int)
                Math.round(box.dim(2) * scale)));
        return placed(scaled, height, width);
    }

    private static Tensor placed(Tensor ink, int height, int width) {
        int h = ink.dim(1);
        int w = ink.dim(2);
        double mass = 0;
        double down = 0;
        double across = 0;
        for (int i = 0; i < h * w; i++) {
            mass += ink.data()[i];
            down += ink.data()[i] * (i / w + 0.5);
            across += ink.data()[i] * (i % w + 0.5);
        }
        int top = place(height / 2.0 - down / mass, h, height);
        int left = place(width / 2.0 - across / mass, w, width);
        Tensor made = Tensor.zeros(1, height, width);
        for (int y = 0; y < h; y++) {
            System.arraycopy(ink.data(), y * w, made.data(), (top + y) * width + left, w);
        }
        return made;
    }

    /** Where the ink begins, so that none of it is lost. */
    private static int place(double wanted, int extent, int all) {
        return (int) Math.max(0, Math.min(all - extent, Math.round(wanted)));
    }
}
