package convolens.data;

import convolens.engine.tensor.Shape;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Where in a stored image each pixel of the image as it is shown lies:
 *
 * <pre>
 * shown[c, y, x] = stored[c', y', x']   with (y', x') = (x, y) where the stored image is transposed,
 *                                        and c' = 2 − c where it holds blue, green, red
 * </pre>
 *
 * @param layout how images are stored
 * @param transposed whether rows are stored as columns, as EMNIST has it
 * @param reversed whether three channels are stored as blue, green, red
 */
record PixelOrder(ImageLayout layout, boolean transposed, boolean reversed) {
    private static final int COLORS = 3;

    /** The shape (C,H,W) of one image as it is shown. */
    Shape ofImage() {
        return transposed ? Shape.of(layout.channels(), layout.width(), layout.height()) : layout.ofImage();
    }

    /** For each element of a shown image its place in the stored one; null where they lie in the same order. */
    int @Nullable [] sources() {
        int channels = layout.channels();
        boolean moved = transposed || (reversed && channels >= COLORS) || (layout.channelsLast() && channels > 1);
        return moved ? IntStream.range(0, layout.elements()).map(this::source).toArray() : null;
    }

    private int source(int element) {
        Shape shown = ofImage();
        int plane = shown.dim(1) * shown.dim(2);
        int c = element / plane;
        int y = element % plane / shown.dim(2);
        int x = element % shown.dim(2);
        int channel = reversed && c < COLORS && layout.channels() >= COLORS ? COLORS - 1 - c : c;
        int pixel = transposed ? x * layout.width() + y : y * layout.width() + x;
        return layout.channelsLast() ? pixel * layout.channels() + channel : channel * plane + pixel;
    }
}
