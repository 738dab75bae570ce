package convolens.model.units;

import convolens.engine.inspect.UnitPatches;
import convolens.engine.network.ReceptiveFields;
import convolens.engine.tensor.ReceptiveField;
import convolens.model.network.NetworkModel;
import convolens.model.network.NetworkPass;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads what was found in the data: measures of layers and units, and patches cut to what a unit sees. */
final class UnitFindings {
    private final NetworkModel network;

    /** @param network whose columns are the layers */
    UnitFindings(NetworkModel network) {
        this.network = network;
    }

    /** The units of a column; none where nothing is known of them. */
    static List<UnitPatches> units(@Nullable FoundPatches found, int column) {
        return found == null || column < 1 || column > found.layers().size()
                ? List.of()
                : found.layers().get(column - 1);
    }

    @Nullable
    LayerMeasure measure(@Nullable FoundPatches found, int column) {
        if (network.getPass() == null || column < 1) {
            return null;
        }
        ReceptiveField sees = field(column, 0, 0);
        List<UnitPatches> own = units(found, column);
        return new LayerMeasure(
                sees.height(),
                sees.width(),
                network.getColumns().get(column).maps(),
                UnitPatches.medianShare(own),
                UnitPatches.dead(own));
    }

    @Nullable
    UnitCard card(@Nullable FoundPatches found, int column, int unit) {
        List<UnitPatches> own = units(found, column);
        if (unit >= own.size()) {
            return null;
        }
        UnitPatches of = own.get(unit);
        return new UnitCard(
                unit,
                of.isDead(),
                of.patches().isEmpty() ? 0 : of.patches().get(0).value(),
                of.commonLabel(),
                of.common(),
                of.excited());
    }

    List<UnitPatch> patches(@Nullable FoundPatches found, int column, int unit) {
        List<UnitPatches> own = units(found, column);
        if (found == null || unit >= own.size()) {
            return List.of();
        }
        return own.get(unit).patches().stream()
                .limit(DeepUnitsModel.SHOWN)
                .map(top -> new UnitPatch(
                        top.picture(),
                        top.label(),
                        top.value(),
                        PatchCrop.of(found.images().image(top.picture()), field(column, top.y(), top.x()))))
                .toList();
    }

    /** What a cell of a column's map sees of the picture, the padding included. */
    ReceptiveField field(int column, int y, int x) {
        NetworkPass pass = Objects.requireNonNull(network.getPass());
        if (!network.getColumns().get(column).hasMaps()) {
            // padding that all units see alike says nothing
            return ReceptiveField.all(pass.shape(-1));
        }
        return ReceptiveFields.extents(
                        pass.architecture(), network.getColumns().get(column).last(), ReceptiveField.of(y, x))
                .get(0);
    }
}
