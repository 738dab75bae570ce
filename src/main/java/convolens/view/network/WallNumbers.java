package convolens.view.network;

import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import convolens.i18n.Messages;
import convolens.model.network.NetworkColumn;
import convolens.model.network.NetworkModel;
import convolens.model.network.NetworkPass;
import convolens.model.network.NetworkPlace;
import convolens.raster.NamedArray;
import convolens.raster.NumberText;
import convolens.view.control.ArraySource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a network makes of its picture, as arrays: all maps of a layer, or the one under a point. */
final class WallNumbers implements ArraySource {
    private final NetworkModel model;
    private final Messages messages;
    private final Places places;

    /** Where the cells of maps are. */
    @FunctionalInterface
    interface Places {
        @Nullable
        NetworkPlace at(double x, double y);
    }

    WallNumbers(NetworkModel model, Messages messages, Places places) {
        this.model = model;
        this.messages = messages;
        this.places = places;
    }

    /** Of all arrays only the map that has been chosen. */
    ArraySource ofChosenMap() {
        return () -> arrayAt(0, 0).map(List::of).orElse(List.of());
    }

    @Override
    public List<NamedArray> arrays() {
        NetworkPass pass = model.getPass();
        List<NamedArray> arrays = new ArrayList<>();
        if (pass != null) {
            for (NetworkColumn column : pass.columns()) {
                arrays.add(new NamedArray(name(column), () -> all(pass, column)));
            }
        }
        return arrays;
    }

    @Override
    public Optional<NamedArray> arrayAt(double x, double y) {
        NetworkPass pass = model.getPass();
        NetworkPlace place = places.at(x, y);
        if (pass == null || place == null) {
            return Optional.empty();
        }
        NetworkColumn column = pass.columns().get(place.column());
        return Optional.of(
                column.hasMaps() && column.maps() > 1
                        ? new NamedArray(name(column) + " [" + place.map() + "]", () -> map(pass, column, place.map()))
                        : new NamedArray(name(column), () -> all(pass, column)));
    }

    private String name(NetworkColumn column) {
        return new NetworkText(messages, new NumberText(messages.locale())).title(column);
    }

    private Tensor all(NetworkPass pass, NetworkColumn column) {
        Tensor values = pass.output(column.last());
        Shape shape = !column.hasMaps()
                ? Shape.of(column.maps())
                : column.maps() == 1
                        ? Shape.of(column.height(), column.width())
                        : Shape.of(column.maps(), column.height(), column.width());
        float[] numbers = values.toArray();
        if (isHidden(pass, column)) {
            Arrays.fill(numbers, Float.NaN);
        }
        return Tensor.wrap(shape, numbers);
    }

    private Tensor map(NetworkPass pass, NetworkColumn column, int map) {
        int size = column.height() * column.width();
        float[] numbers = Arrays.copyOfRange(pass.output(column.last()).data(), map * size, (map + 1) * size);
        if (isHidden(pass, column)) {
            Arrays.fill(numbers, Float.NaN);
        }
        return Tensor.wrap(Shape.of(column.height(), column.width()), numbers);
    }

    private boolean isHidden(NetworkPass pass, NetworkColumn column) {
        return model.answer().isHidden() && pass.columns().indexOf(column) >= pass.firstTelling();
    }
}
