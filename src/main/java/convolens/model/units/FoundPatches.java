package convolens.model.units;

import convolens.data.Split;
import convolens.engine.inspect.UnitPatches;
import java.util.List;

/**
 * Which patches of the data excite the units of a network most.
 *
 * @param layers for each column of the network between picture and answer, its units
 * @param data which data were searched
 * @param images where the patches are
 * @param searched how many of the images were searched
 */
public record FoundPatches(List<List<UnitPatches>> layers, DeepUnitsModel.Data data, Split images, int searched) {
    /** How many patches of each unit are kept. */
    public static final int KEPT = 100;

    /** Whether all images were searched. */
    public boolean isWhole() {
        return searched == images.size();
    }
}
