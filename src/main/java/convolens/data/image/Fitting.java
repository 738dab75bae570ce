package convolens.data.image;

import convolens.engine.tensor.Tensor;
import java.util.Arrays;

/** Pictures brought to a size of other proportions. */
public final class Fitting {
    private static final double CENTRE = 224.0 / 256;

    private Fitting() {}

    /**
     * A picture in another size.
     *
     * @param picture (C,h,w), not modified
     * @return new, (C,height,width)
     */
    public static Tensor to(Tensor picture, int height, int width, Preprocessing.Fit fit) {
        return switch (fit) {
            case STRETCH -> Resampling.to(picture, height, width);
            case CROP -> cropped(picture, height, width, 1);
            case CENTRE -> cropped(picture, height, width, CENTRE);
            case PAD -> padded(picture, height, width);
        };
    }

    /** A share of the largest part of the wanted proportions, around the middle. */
    private static Tensor cropped(Tensor picture, int height, int width, double share) {
        int h = picture.dim(1);
        int w = picture.dim(2);
        int rows =
                (int) Math.max(1, Math.round(share * Math.min(h, Math.max(1, Math.round((float) w * height / width)))));
        int columns =
                (int) Math.max(1, Math.round(share * Math.min(w, Math.max(1, Math.round((float) h * width / height)))));
        Tensor cut = Tensor.zeros(picture.dim(0), rows, columns);
        copy(picture, (h - rows) / 2, (w - columns) / 2, cut, 0, 0, rows, columns);
        return Resampling.to(cut, height, width);
    }

    /** The whole picture in the middle, on the mean colour of its border. */
    private static Tensor padded(Tensor picture, int height, int width) {
        double scale = Math.min((double) height / picture.dim(1), (double) width / picture.dim(2));
        int rows = Math.max(1, Math.min(height, (int) Math.round(picture.dim(1) * scale)));
        int columns = Math.max(1, Math.min(width, (int) Math.round(picture.dim(2) * scale)));
        Tensor small = Resampling.to(picture, rows, columns);
        Tensor made = Tensor.zeros(picture.dim(0), height, width);
        for (int c = 0; c < picture.dim(0); c++) {
            Arrays.fill(made.data(), c * height * width, (c + 1) * height * width, border(small, c));
        }
        copy(small, 0, 0, made, (height - rows) / 2, (width - columns) / 2, rows, columns);
        return made;
    }

    private static float border(Tensor image, int channel) {
        int h = image.dim(1);
        int w = image.dim(2);
        double sum = 0;
        for (int x = 0; x < w; x++) {
            sum += image.get(channel, 0, x) + image.get(channel, h - 1, x);
        }
        for (int y = 0; y < h; y++) {
            sum += image.get(channel, y, 0) + image.get(channel, y, w - 1);
        }
        return (float) (sum / (2.0 * (h + w)));
    }

    private static void copy(Tensor from, int top, int left, Tensor to, int y, int x, int rows, int columns) {
        for (int c = 0; c < from.dim(0); c++) {
            for (int row = 0; row < rows; row++) {
                System.arraycopy(
                        from.data(),
                        (c * from.dim(1) + top + row) * from.dim(2) + left,
                        to.data(),
                        (c * to.dim(1) + y + row) * to.dim(2) + x,
                        columns);
            }
        }
    }
}
