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
        InputPreset.Grid grid = new InputPreset.Grid(height, width);
        float[] to = made.data();
        int at = 0;
        for (int n = 0; n < samples; n++) {
            for (int c = 0; c < channels; c++) {
                for (int row = 0; row < height; row++) {
                    for (int column = 0; column < width; column++) {
                        to[at++] = value(before, new InputPreset.Cell(n, c, row, column), grid);
                    }
                }
            }
        }
        return made;
    }

    private float value(Tensor before, InputPreset.Cell cell, InputPreset.Grid grid) {
        if (preset.isFormula()) {
            return preset.value(cell, grid, seed);
        }
        if (preset.isPicture()) {
            return pictures.get(cell.sample() % pictures.size())
                    .at(cell.channel(), cell.row(), cell.column(), grid.height(), grid.width());
        }
        boolean held = cell.sample() < before.dim(0)
                && cell.channel() < before.dim(1)
                && cell.row() < before.dim(2)
                && cell.column() < before.dim(3);
        return held ? before.get(cell.sample(), cell.channel(), cell.row(), cell.column()) : 0;
    }
}
