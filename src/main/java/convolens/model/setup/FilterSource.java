package convolens.model.setup;

import convolens.engine.tensor.Tensor;
import java.util.List;

/**
 * What one filter is made of, so that it can be made again in another size.
 *
 * @param preset the kind
 * @param seed for random numbers
 */
public record FilterSource(FilterPreset preset, long seed) {

    /** A kind that needs no seed. */
    public static FilterSource of(FilterPreset preset) {
        return new FilterSource(preset, 0);
    }

    /**
     * Filters of the given shape, one for each source. Typed numbers stay where they are; cells that are new hold 0.
     *
     * @param before the filters until now, not modified
     */
    static Tensor make(List<FilterSource> sources, Tensor before, int channels, int height, int width) {
        Tensor made = Tensor.zeros(sources.size(), channels, height, width);
        FilterPreset.Grid grid = new FilterPreset.Grid(height, width);
        float[] to = made.data();
        int at = 0;
        for (int f = 0; f < sources.size(); f++) {
            for (int c = 0; c < channels; c++) {
                for (int row = 0; row < height; row++) {
                    for (int column = 0; column < width; column++) {
                        to[at++] = sources.get(f).value(before, new FilterPreset.Cell(f, c, row, column), grid);
                    }
                }
            }
        }
        return made;
    }

    private float value(Tensor before, FilterPreset.Cell cell, FilterPreset.Grid grid) {
        if (preset != FilterPreset.EDITED) {
            return preset.value(cell, grid, seed);
        }
        boolean held = cell.filter() < before.dim(0)
                && cell.channel() < before.dim(1)
                && cell.row() < before.dim(2)
                && cell.column() < before.dim(3);
        return held ? before.get(cell.filter(), cell.channel(), cell.row(), cell.column()) : 0;
    }
}
