package convolens.model.units;

import convolens.engine.inspect.UnitPatches;
import convolens.engine.tensor.Tensor;
import convolens.model.network.NetworkColumn;
import convolens.model.network.NetworkModel;
import convolens.model.network.NetworkPass;
import convolens.model.network.NetworkPicture;
import convolens.model.network.NetworkPlace;
import convolens.model.network.NetworkSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** What the units of a network look for: the patches of the data that excite them most, and pictures made to excite them. */
public final class DeepUnitsModel {
    /** How many patches of a unit are shown. */
    public static final int SHOWN = 9;

    /** Which data are searched. */
    public enum Data {
        TEST,
        TRAIN
    }

    /** What stands for a unit on the wall. */
    public enum Tile {
        /** Its nine strongest patches, with what is measured of it. */
        NINE,
        /** Its strongest patch. */
        STRONGEST,
        /** The mean of the nine strongest. */
        MEAN
    }

    /** In which order the units stand. */
    public enum Order {
        /** Those first whose patches are most of one class. */
        ONE_CLASS,
        NUMBER
    }

    private final AscentModel ascent = new AscentModel();
    private final NetworkModel network;
    private final UnitFindings findings;
    private final ReadOnlyObjectWrapper<@Nullable FoundPatches> found = new ReadOnlyObjectWrapper<>(this, "found");
    private final ReadOnlyObjectWrapper<List<Integer>> units = new ReadOnlyObjectWrapper<>(this, "units", List.of());
    private final DoubleProperty progress = new SimpleDoubleProperty(this, "progress", Double.NaN);
    private final ObjectProperty<Data> data = new SimpleObjectProperty<>(this, "data", Data.TEST);
    private final ObjectProperty<Tile> tile = new SimpleObjectProperty<>(this, "tile", Tile.NINE);
    private final ObjectProperty<Order> order = new SimpleObjectProperty<>(this, "order", Order.ONE_CLASS);
    private final IntegerProperty patch = new SimpleIntegerProperty(this, "patch");
    private final IntegerProperty images = new SimpleIntegerProperty(this, "images");
    private final Map<Integer, List<UnitPatch>> cut = new HashMap<>();
    private final Map<Integer, LayerMeasure> measures = new HashMap<>();

    /** @param shipped the networks that come with the program */
    public DeepUnitsModel(List<NetworkSource.Shipped> shipped) {
        network = new NetworkModel(shipped);
        findings = new UnitFindings(network);
        network.selectedProperty().addListener((observable, old, now) -> {
            patch.set(0);
            if (old == null || now == null || old.column() != now.column()) {
                cut.clear();
                arrange();
            }
        });
        order.addListener(observable -> arrange());
    }

    // Properties

    /** The pictures that are made to excite the units. */
    public AscentModel ascent() {
        return ascent;
    }

    /** The network; its selected place tells the layer and the unit that are looked at. */
    public NetworkModel network() {
        return network;
    }

    /** What was found; null before anything is. */
    public ReadOnlyObjectProperty<@Nullable FoundPatches> foundProperty() {
        return found.getReadOnlyProperty();
    }

    public @Nullable FoundPatches getFound() {
        return found.get();
    }

    /** How much of the data is searched, from 0 to 1; NaN while nothing is. */
    public DoubleProperty progressProperty() {
        return progress;
    }

    /** The units of the layer in the order of the wall. */
    public ReadOnlyObjectProperty<List<Integer>> unitsProperty() {
        return units.getReadOnlyProperty();
    }

    /** Which data are searched. */
    public ObjectProperty<Data> dataProperty() {
        return data;
    }

    /** What stands for a unit on the wall. */
    public ObjectProperty<Tile> tileProperty() {
        return tile;
    }

    /** In which order the units stand. */
    public ObjectProperty<Order> orderProperty() {
        return order;
    }

    /** Which patch of the unit is looked at, from 0. */
    public IntegerProperty patchProperty() {
        return patch;
    }

    /** How many test images there are. */
    public IntegerProperty imagesProperty() {
        return images;
    }

    // What is looked at

    /** How many layers have units; their columns are 1 to this. */
    public int layers() {
        return Math.max(0, network.getColumns().size() - 2);
    }

    /** The column that is looked at; 0 while there is none. */
    public int column() {
        NetworkPlace place = network.getSelected();
        return place == null ? 0 : Math.max(1, Math.min(layers(), place.column()));
    }

    /** The unit that is looked at. */
    public int unit() {
        NetworkPlace place = network.getSelected();
        return place == null ? 0 : place.map();
    }

    /** The layer that is looked at; null while there is none. */
    public @Nullable NetworkColumn layer() {
        return column() == 0 ? null : network.getColumns().get(column());
    }

    /** What is measured of a layer, by its column; null before there is a network. */
    public @Nullable LayerMeasure measure(int column) {
        return measures.computeIfAbsent(column, number -> findings.measure(found.get(), number));
    }

    /** What is measured of a unit of the layer; null before that is known. */
    public @Nullable UnitCard card(int unit) {
        return findings.card(found.get(), column(), unit);
    }

    /** The strongest patches of a unit of the layer, at most {@value #SHOWN}; none before they are known. */
    public List<UnitPatch> patches(int unit) {
        return cut.computeIfAbsent(unit, number -> findings.patches(found.get(), column(), number));
    }

    /** The whole picture that the chosen patch is cut from. */
    public Optional<NetworkPicture> chosenPicture() {
        FoundPatches of = found.get();
        List<UnitPatch> patches = patches(unit());
        if (of == null || patch.get() >= patches.size()) {
            return Optional.empty();
        }
        int index = patches.get(patch.get()).picture();
        return Optional.of(new NetworkPicture(
                of.data() == Data.TEST ? NetworkPicture.Kind.TEST : NetworkPicture.Kind.TRAINING,
                of.images().image(index),
                of.images().label(index),
                index,
                "",
                false));
    }

    /** What the unit's cell in the middle sees of a picture that was made for it. */
    public Tensor seen(Tensor picture) {
        NetworkColumn layer = layer();
        return layer == null
                ? picture
                : PatchCrop.of(picture, findings.field(column(), layer.height() / 2, layer.width() / 2));
    }

    /** The name of a class. */
    public String className(int k) {
        return network.className(k);
    }

    // Commands

    /** Looks at another network, in its middle convolution. */
    public void look(NetworkPass pass) {
        NetworkPass before = network.getPass();
        boolean same = before != null && before.architecture().equals(pass.architecture());
        cut.clear();
        measures.clear();
        found.set(null);
        network.show(pass, null, Double.NaN);
        if (!same) {
            List<Integer> convolutions = IntStream.rangeClosed(1, layers())
                    .filter(i -> network.getColumns().get(i).kind() == NetworkColumn.Kind.CONVOLUTION)
                    .boxed()
                    .toList();
            chooseLayer(convolutions.isEmpty() ? 1 : convolutions.get(convolutions.size() / 2));
        }
        arrange();
    }

    /** Shows what was found. */
    public void show(FoundPatches now) {
        FoundPatches before = found.get();
        cut.clear();
        measures.clear();
        found.set(now);
        arrange();
        boolean sorted = now.isWhole() && (before == null || !before.isWhole());
        if (sorted && unit() == 0) {
            chooseUnit(units.get().get(0));
        }
    }

    /** Looks at the units of another layer, by its column. */
    public void chooseLayer(int column) {
        int to = Math.max(1, Math.min(layers(), column));
        if (layers() > 0
                && (to != column()
                        || network.getSelected() == null
                        || network.getSelected().column() != to)) {
            network.selectMap(to, 0);
            if (!units.get().isEmpty()) {
                chooseUnit(units.get().get(0));
            }
        }
    }

    /** Looks at another unit of the layer. */
    public void chooseUnit(int unit) {
        NetworkColumn layer = layer();
        if (layer != null && unit >= 0 && unit < layer.maps() && unit != unit()) {
            network.selectMap(column(), unit);
        }
    }

    private void arrange() {
        NetworkColumn layer = layer();
        if (layer == null) {
            units.set(List.of());
            return;
        }
        List<Integer> all =
                new ArrayList<>(IntStream.range(0, layer.maps()).boxed().toList());
        FoundPatches known = found.get();
        List<UnitPatches> own = UnitFindings.units(known, column());
        // while more is found, the order would never rest
        if (order.get() == Order.ONE_CLASS && known != null && known.isWhole()) {
            all.sort(Comparator.comparingDouble(
                    unit -> own.get(unit).isDead() ? 1 : -own.get(unit).commonShare()));
        }
        units.set(List.copyOf(all));
    }
}
