package convolens.model.setup;

import convolens.data.image.Resampling;
import convolens.engine.tensor.Tensor;

/**
 * An image that an input is made of, in any size that is asked for.
 *
 * @param pixels (channels, height, width), values from 0 to 1; not to be modified
 */
public record InputPicture(Tensor pixels) {

    /** The picture's own rows. */
    public int height() {
        return pixels.dim(1);
    }

    /** The picture's own columns. */
    public int width() {
        return pixels.dim(2);
    }

    /**
     * The picture as a sample of an input. A picture in colours fills three channels; for any other number it becomes grey,
     * the same in each.
     *
     * @return (channels, height, width), a new tensor
     */
    public Tensor scaled(int channels, int height, int width) {
        boolean colored = pixels.dim(0) == 3;
        Tensor fitting = colored && channels != 3 ? Resampling.grey(pixels) : pixels;
        Tensor one = Resampling.to(fitting, height, width);
        if (one.dim(0) == channels) {
            return one;
        }
        Tensor made = Tensor.zeros(channels, height, width);
        for (int c = 0; c < channels; c++) {
            System.arraycopy(one.data(), 0, made.data(), c * height * width, height * width);
        }
        return made;
    }

    /** What the picture is multiplied by so that it is no larger than this; 1 if it is not. */
    public double shrinkTo(int max) {
        return Math.min(1, (double) max / Math.max(height(), width()));
    }
}
