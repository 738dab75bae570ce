package convolens.data.image;

import convolens.engine.tensor.Tensor;
import java.util.Optional;

/**
 * An image that was read from a file.
 *
 * @param pixels (3,h,w) or, without colours, (1,h,w); values from 0 to 1. What shines through an image that is partly
 *     transparent is the ground on which more of it can be seen: white, unless the drawing is light
 * @param ground what shines through
 * @param otherwise the same image on the other ground; empty where nothing shines through
 */
public record LoadedImage(Tensor pixels, Ground ground, Optional<Tensor> otherwise) {

    /** What a transparent image lies on. */
    public enum Ground {
        WHITE(1),
        BLACK(0);

        private final float grey;

        Ground(float grey) {
            this.grey = grey;
        }
    }

    static LoadedImage of(ImagePixels image) {
        Tensor white = image.on(Ground.WHITE.grey);
        if (!image.isTransparent()) {
            return new LoadedImage(white, Ground.WHITE, Optional.empty());
        }
        Tensor black = image.on(Ground.BLACK.grey);
        return contrast(image, Ground.BLACK) > contrast(image, Ground.WHITE)
                ? new LoadedImage(black, Ground.BLACK, Optional.of(white))
                : new LoadedImage(white, Ground.WHITE, Optional.of(black));
    }

    /** How far the drawing is from a ground: Σ a·|x − g| over all pixels and colours. */
    private static double contrast(ImagePixels image, Ground ground) {
        float[] color = image.color();
        float[] alpha = image.alpha();
        double sum = 0;
        for (int i = 0; i < color.length; i++) {
            sum += alpha[i % alpha.length] * Math.abs(color[i] - ground.grey);
        }
        return sum;
    }
}
