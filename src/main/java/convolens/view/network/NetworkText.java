package convolens.view.network;

import convolens.engine.tensor.ReceptiveField;
import convolens.engine.tensor.Tensor;
import convolens.i18n.Messages;
import convolens.model.network.NetworkColumn;
import convolens.model.network.NetworkModel;
import convolens.model.network.NetworkPass;
import convolens.model.network.NetworkPlace;
import convolens.raster.NumberText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Columns and cells of a network in words. */
final class NetworkText {
    /** What is written for a number that is hidden. */
    static final String HIDDEN = "?";

    private final Messages messages;
    private final NumberText numbers;

    NetworkText(Messages messages, NumberText numbers) {
        this.messages = messages;
        this.numbers = numbers;
    }

    /** What a column is called above it. */
    String title(NetworkColumn column) {
        return switch (column.kind()) {
            case PICTURE -> messages.text("network.picture");
            case ANSWER -> messages.text("network.answer");
            default -> column.name();
        };
    }

    /** A map or unit of a column: Conv 4 · map 29. */
    String map(NetworkColumn column, int map) {
        return switch (column.kind()) {
            case PICTURE -> column.maps() == 1 ? title(column) : title(column) + " · " + map;
            case ANSWER -> title(column);
            default ->
                messages.text(column.hasMaps() ? "network.map" : "network.unit", title(column), messages.number(map));
        };
    }

    /** A cell with its index and value: Conv 4 [29, 11, 10] = 13.82. */
    String cell(NetworkModel model, NetworkPlace place) {
        NetworkColumn column = model.getColumns().get(place.column());
        NetworkPass pass = model.getPass();
        if (pass == null) {
            return title(column);
        }
        if (model.isHidden(place.column())) {
            return column.kind() == NetworkColumn.Kind.ANSWER
                    ? model.className(place.map()) + ": " + HIDDEN
                    : index(column, place) + " = " + HIDDEN;
        }
        if (column.kind() == NetworkColumn.Kind.ANSWER) {
            return model.className(place.map()) + ": " + numbers.fixed(pass.probabilities()[place.map()], 4);
        }
        return index(column, place) + " = " + numbers.exact(value(pass, column, place));
    }

    /** The name and index of a cell. */
    String index(NetworkColumn column, NetworkPlace place) {
        return title(column) + " [" + place.map() + (column.hasMaps() ? ", " + place.y() + ", " + place.x() : "") + "]";
    }

    /** The value of a cell. */
    static float value(NetworkPass pass, NetworkColumn column, NetworkPlace place) {
        Tensor output = pass.output(column.last());
        return output.data()[(place.map() * column.height() + place.y()) * column.width() + place.x()];
    }

    /** How the receptive field grows from column to column: 3 → 5 → 6 → 10 → 14, without the sizes of the picture; null for the first. */
    @Nullable
    String growth(NetworkModel model, NetworkPlace place) {
        List<String> sizes = new ArrayList<>();
        for (int i = 1; i <= place.column(); i++) {
            NetworkColumn column = model.getColumns().get(i);
            if (!column.hasMaps()) {
                break;
            }
            ReceptiveField field = model.extent(i);
            sizes.add(
                    field.height() == field.width()
                            ? Integer.toString(field.height())
                            : field.height() + "×" + field.width());
        }
        return sizes.size() > 1 ? String.join(" → ", sizes) : null;
    }
}
