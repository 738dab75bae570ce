package convolens.model.sliding;

import convolens.engine.tensor.Tensor;
import java.util.List;

/**
 * What an input is made of, so that it can be made again in another size.
 *
 * @param preset the kind
 * @param seed for random numbers
 * @param pictures one for each sample, repeated if there are more samples; empty if the preset needs none
 */
public record InputSource(InputPreset preset, long seed, List<Picture> pictures) {

    public InputSource {
        pictures = List.copyOf(pictures);
        if (preset.isPicture() && pictures.isEmpty()) {
            throw new IllegalArgumentException("an input " + preset + " needs a picture");
        }
    }

    /** Numbers from a formula, or typed ones. */
    public static InputSource of(InputPreset preset, long seed) {
        return new InputSource(preset, seed, List.of());
    }

    /**
     * An input of the given shape. Typed numbers stay where they are; cells that are new hold 0.
     *
     * @param before the input until now, not modified
     */
    Tensor make(Tensor before, int samples, int channels, int height, int width) {
        Tensor made = Tensor.zeros(samples, channels, height, width);
        int size = channels * height * width;
        for (int n = 0; n < samples; n++) {
            if (preset.isFormula()) {
                formula(made, n);
            } else if (preset.isPicture()) {
                Picture picture = pictures.get(n % pictures.size());
                System.arraycopy(picture.scaled(channels, height, width).data(), 0, made.data(), n * size, size);
            } else {
                keep(before, made, n);
            }
        }
        return made;
    }

    private void formula(Tensor made, int n) {
        InputPreset.Grid grid = new InputPreset.Grid(made.dim(1), made.dim(2), made.dim(3));
        int at = n * made.dim(1) * grid.height() * grid.width();
        for (int c = 0; c < made.dim(1); c++) {
            for (int row = 0; row < grid.height(); row++) {
                for (int column = 0; column < grid.width(); column++) {
                    made.data()[at++] = preset.value(new InputPreset.Cell(n, c, row, column), grid, seed);
                }
            }
        }
    }

    private static void keep(Tensor before, Tensor made, int n) {
        int columns = Math.min(before.dim(3), made.dim(3));
        for (int c = 0; n < before.dim(0) && c < Math.min(before.dim(1), made.dim(1)); c++) {
            for (int row = 0; row < Math.min(before.dim(2), made.dim(2)); row++) {
                int from = ((n * before.dim(1) + c) * before.dim(2) + row) * before.dim(3);
                int to = ((n * made.dim(1) + c) * made.dim(2) + row) * made.dim(3);
                System.arraycopy(before.data(), from, made.data(), to, columns);
            }
        }
    }
}
