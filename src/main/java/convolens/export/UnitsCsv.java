package convolens.export;

import convolens.engine.inspect.TopPatch;
import convolens.engine.inspect.UnitPatches;
import convolens.model.units.FoundPatches;
import java.util.List;
import java.util.Locale;

/**
 * The patches of the data that excite the units of a network most, as comma-separated values, the same in every language:
 *
 * <pre>
 * layer,unit,rank,index,label,y,x,value
 * Conv 4,31,1,7216,0,9,8,14.719999
 * </pre>
 *
 * Units, samples and classes count from 0, ranks from 1; y and x are the cell of the unit's map.
 */
public final class UnitsCsv {
    /** The first line. */
    public static final String HEADER = "layer,unit,rank,index,label,y,x,value";

    private UnitsCsv() {}

    /**
     * The whole file; lines end in a line feed.
     *
     * @param names of the layers
     */
    public static String of(List<String> names, FoundPatches found) {
        StringBuilder csv = new StringBuilder(HEADER).append('\n');
        for (int i = 0; i < found.layers().size(); i++) {
            List<UnitPatches> units = found.layers().get(i);
            for (int unit = 0; unit < units.size(); unit++) {
                List<TopPatch> patches = units.get(unit).patches();
                for (int rank = 0; rank < patches.size(); rank++) {
                    TopPatch patch = patches.get(rank);
                    csv.append(String.format(
                            Locale.ROOT,
                            "%s,%d,%d,%d,%d,%d,%d,%.6f\n",
                            names.get(i),
                            unit,
                            rank + 1,
                            patch.picture(),
                            patch.label(),
                            patch.y(),
                            patch.x(),
                            patch.value()));
                }
            }
        }
        return csv.toString();
    }
}
