package convolens.view.units;

import convolens.i18n.Messages;
import convolens.model.network.NetworkColumn;
import convolens.model.units.DeepUnitsModel;
import convolens.model.units.FoundPatches;
import convolens.model.units.LayerMeasure;
import convolens.view.control.code.MarkedLine;
import java.util.List;
import javafx.beans.InvalidationListener;

/** What is measured of the layer: what its units see, how much of one class they look for, how many are dead. */
final class DeepUnitsSentence {
    private final DeepUnitsModel model;
    private final Messages messages;
    private final MarkedLine line = new MarkedLine();

    DeepUnitsSentence(DeepUnitsModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        line.setId("units-sentence");
        InvalidationListener changed = observable -> show();
        List.of(
                        model.network().selectedProperty(),
                        model.network().passProperty(),
                        model.foundProperty(),
                        messages.localeProperty())
                .forEach(property -> property.addListener(changed));
        model.progressProperty().addListener((observable, old, now) -> {
            if (Double.isNaN(old.doubleValue()) != Double.isNaN(now.doubleValue())) {
                show();
            }
        });
        show();
    }

    MarkedLine node() {
        return line;
    }

    private void show() {
        line.setText(of(model, messages));
    }

    /** The sentence with its marks. */
    static String of(DeepUnitsModel model, Messages messages) {
        NetworkColumn layer = model.layer();
        LayerMeasure measure = model.measure(model.column());
        if (layer == null || measure == null) {
            return messages.text("units.waiting");
        }
        String size = UnitsText.size(measure);
        FoundPatches found = model.getFound();
        if (found == null) {
            boolean searches = !Double.isNaN(model.progressProperty().get());
            return messages.text(searches ? "units.says.searching" : "units.says.unknown", layer.name(), size);
        }
        String share = new UnitsText(model, messages).percent(measure.medianShare());
        return found.isWhole()
                ? messages.text(
                        "units.says", layer.name(), size, FoundPatches.KEPT, share, measure.dead(), measure.units())
                : messages.text(
                        "units.says.partly",
                        layer.name(),
                        size,
                        share,
                        measure.dead(),
                        measure.units(),
                        messages.number(found.searched()));
    }
}
