package convolens.view.units;

import convolens.i18n.Messages;
import convolens.model.network.NetworkColumn;
import convolens.model.units.DeepUnitsModel;
import convolens.model.units.FoundPatches;
import convolens.model.units.LayerMeasure;
import convolens.model.units.UnitCard;
import convolens.model.units.UnitPatch;
import convolens.raster.NumberText;

/** Layers, units and patches in words. */
final class UnitsText {
    private final DeepUnitsModel model;
    private final Messages messages;
    private final NumberText numbers;

    UnitsText(DeepUnitsModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        this.numbers = new NumberText(messages.locale());
    }

    /** Conv 4 · map 31. */
    String unit(int unit) {
        NetworkColumn layer = model.layer();
        return layer == null
                ? ""
                : messages.text(layer.hasMaps() ? "network.map" : "network.unit", layer.name(), messages.number(unit));
    }

    /** 14×14. */
    static String size(LayerMeasure of) {
        return of.height() + "×" + of.width();
    }

    /** 87 of 100 are 0, or that the unit is dead. */
    String common(UnitCard card) {
        return card.dead()
                ? messages.text("units.dead")
                : messages.text("units.common", card.common(), card.patches(), model.className(card.label()));
    }

    /** The value of a unit, short. */
    String value(float value) {
        return numbers.fixed(value, Math.abs(value) < 100 ? 2 : 0);
    }

    /** A share in whole percent; nothing where there is none. */
    String percent(double share) {
        return Double.isNaN(share) ? "–" : messages.number(100 * share, 0) + " %";
    }

    /** What a screen reader says of a unit. */
    String spoken(int unit) {
        UnitCard card = model.card(unit);
        return card == null
                ? unit(unit)
                : messages.text("units.spoken", unit(unit), value(card.strongest()), common(card));
    }

    /** Which picture a patch is cut out of: test image 7,217 · class 0 · 14.72. */
    String patch(UnitPatch patch) {
        FoundPatches found = model.getFound();
        boolean test = found == null || found.data() == DeepUnitsModel.Data.TEST;
        return messages.text(
                test ? "units.patch.TEST" : "units.patch.TRAIN",
                messages.number(patch.picture() + 1),
                model.className(patch.label()),
                numbers.exact(patch.value()));
    }
}
