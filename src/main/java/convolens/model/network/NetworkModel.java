package convolens.model.network;

import convolens.engine.network.ReceptiveFields;
import convolens.engine.tensor.ReceptiveField;
import convolens.model.TimelineModel;
import java.util.Arrays;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** A network, a picture, and what the one makes of the other: which map is looked at, and which of its cells. */
public final class NetworkModel {
    /** How values become colours. */
    public enum Scale {
        /** All maps of a layer share one scale, so that they compare. */
        LAYER,
        /** Each map has its own, so that weak ones show. */
        MAP
    }

    private final ActivationFlow flow = new ActivationFlow(this::getColumns);
    private final NetworkChoice network;
    private final PictureChoice pictures = new PictureChoice();
    private double learned = Double.NaN;
    private @Nullable NetworkPicture passed;
    private final ReadOnlyObjectWrapper<NetworkPass> pass = new ReadOnlyObjectWrapper<>(this, "pass");
    private final ObjectProperty<NetworkPlace> selected = new SimpleObjectProperty<>(this, "selected");
    private final ObjectProperty<NetworkPlace> pointed = new SimpleObjectProperty<>(this, "pointed");
    private final ReadOnlyObjectWrapper<@Nullable NetworkPlace> picked = new ReadOnlyObjectWrapper<>(this, "picked");
    private final HiddenAnswer answer = new HiddenAnswer();
    private final ObjectProperty<Scale> scale = new SimpleObjectProperty<>(this, "scale", Scale.LAYER);

    /** @param shipped the networks that come with the program */
    public NetworkModel(List<NetworkSource.Shipped> shipped) {
        this.network = new NetworkChoice(shipped);
    }

    // Properties

    /** How far the activation has flowed. */
    public TimelineModel timeline() {
        return flow.timeline();
    }

    /** Which network is looked into. */
    public NetworkChoice network() {
        return network;
    }

    /** Which picture goes through. */
    public PictureChoice pictures() {
        return pictures;
    }

    /** The picture that is chosen, which may still be on its way through the network; null before there is one. */
    public ObjectProperty<NetworkPicture> pictureProperty() {
        return pictures.pictureProperty();
    }

    /** What the network makes of the picture; null before that is known. */
    public ReadOnlyObjectProperty<NetworkPass> passProperty() {
        return pass.getReadOnlyProperty();
    }

    public @Nullable NetworkPass getPass() {
        return pass.get();
    }

    /** The picture of {@link #passProperty}, with its label: the one before, while another is on its way; null before. */
    public @Nullable NetworkPicture getPassed() {
        return passed;
    }

    /** How many epochs the network of {@link #passProperty} had learned; NaN for one that is not that of a run. */
    public double learnedEpochs() {
        return learned;
    }

    /** The columns of the network; none before there is one. */
    public List<NetworkColumn> getColumns() {
        NetworkPass now = getPass();
        return now == null ? List.of() : now.columns();
    }

    /** The map that is enlarged, and the cell of it that is looked at; null before there is a network. */
    public ReadOnlyObjectProperty<NetworkPlace> selectedProperty() {
        return selected;
    }

    public @Nullable NetworkPlace getSelected() {
        return selected.get();
    }

    /** The cell that is pointed at; null if none is. */
    public ObjectProperty<NetworkPlace> pointedProperty() {
        return pointed;
    }

    /** The cell that was clicked last, or chosen with Enter; null before. */
    public ReadOnlyObjectProperty<@Nullable NetworkPlace> pickedProperty() {
        return picked.getReadOnlyProperty();
    }

    /** Whether the answer is hidden, because it is asked for. */
    public HiddenAnswer answer() {
        return answer;
    }

    /** Whether the numbers of a column are hidden: the answer, and the scores that tell it. */
    public boolean isHidden(int column) {
        NetworkPass now = getPass();
        return answer.isHidden() && now != null && column >= now.firstTelling();
    }

    /** How values become colours. */
    public ObjectProperty<Scale> scaleProperty() {
        return scale;
    }

    /** The name of a class. */
    public String className(int k) {
        return pictures.className(k);
    }

    /** The cell that all is said of: the one that is pointed at, else the one that was chosen. */
    public @Nullable NetworkPlace lookedAt() {
        return pointed.get() == null ? selected.get() : pointed.get();
    }

    /** What a cell sees of each column before it, and what it goes into behind: one for each column, null for none. */
    public List<@Nullable ReceptiveField> fields(NetworkPlace place) {
        NetworkPass now = getPass();
        @Nullable ReceptiveField[] fields = new ReceptiveField[getColumns().size()];
        if (now != null) {
            int layer = getColumns().get(place.column()).last();
            boolean units = !getColumns().get(place.column()).hasMaps();
            ReceptiveField cell = units ? ReceptiveField.of(0, place.map()) : ReceptiveField.of(place.y(), place.x());
            List<ReceptiveField> seen = ReceptiveFields.seen(now.architecture(), layer, cell);
            List<ReceptiveField> reached = ReceptiveFields.reached(now.architecture(), layer, cell);
            for (int i = 0; i < fields.length; i++) {
                int other = getColumns().get(i).last();
                if (i < place.column()) {
                    // softmax sees all scores
                    fields[i] = other < layer ? seen.get(other + 1) : ReceptiveField.all(now.shape(other));
                } else if (i > place.column() && other > layer) {
                    fields[i] = reached.get(other - layer - 1);
                }
            }
        }
        return Arrays.asList(fields);
    }

    /** How much of the picture a cell of a column sees, the padding included. */
    public ReceptiveField extent(int column) {
        NetworkPass now = getPass();
        int layer = now == null ? -1 : getColumns().get(column).last();
        return now == null || layer < 0
                ? ReceptiveField.of(0, 0)
                : ReceptiveFields.extents(now.architecture(), layer, ReceptiveField.of(0, 0))
                        .get(0);
    }

    /** How far the activation has come. */
    public ActivationFlow flow() {
        return flow;
    }

    // Commands

    /**
     * Shows what a network makes of a picture. What was looked at stays where the new network has it.
     *
     * @param picture that picture; null where nobody asks which it was
     * @param epochs how many the network has learned; NaN where that is not known
     */
    public void show(NetworkPass made, @Nullable NetworkPicture picture, double epochs) {
        learned = epochs;
        passed = picture;
        NetworkPass old = pass.get();
        boolean same = old != null && old.architecture().equals(made.architecture());
        if (!same) {
            pointed.set(null);
            selected.set(null);
        }
        answer.turn(made);
        pass.set(made);
        if (!same) {
            flow.restart();
            selected.set(first());
        }
    }

    /** Enlarges a map, and looks at one of its cells. */
    public void select(NetworkPlace place) {
        selected.set(place);
    }

    /** Enlarges a map, and answers with its class where that is asked for. */
    public void pick(NetworkPlace place) {
        select(place);
        picked.set(null);
        picked.set(place);
    }

    /** Looks at the cell of the selected map with the largest value. */
    public void selectMap(int column, int map) {
        NetworkPass now = getPass();
        if (now != null) {
            selected.set(strongest(now, column, map));
        }
    }

    /** Moves to another column (1 or −1), or to another map of this one. */
    public void move(int columnsRight, int mapsDown) {
        NetworkPlace now = selected.get();
        if (now == null) {
            return;
        }
        int column = Math.max(0, Math.min(getColumns().size() - 1, now.column() + columnsRight));
        int maps = getColumns().get(column).maps();
        int map = column == now.column()
                ? now.map() + mapsDown
                : now.map() * maps / getColumns().get(now.column()).maps();
        selectMap(column, Math.max(0, Math.min(maps - 1, map)));
    }

    // State

    private NetworkPlace first() {
        for (int i = 0; i < getColumns().size(); i++) {
            if (getColumns().get(i).kind() == NetworkColumn.Kind.CONVOLUTION) {
                return strongest(pass.get(), i, 0);
            }
        }
        return strongest(pass.get(), 0, 0);
    }

    private NetworkPlace strongest(NetworkPass now, int column, int map) {
        NetworkColumn shown = getColumns().get(column);
        int size = shown.height() * shown.width();
        float[] values = now.output(shown.last()).data();
        int best = 0;
        for (int i = 1; i < size; i++) {
            best = values[map * size + i] > values[map * size + best] ? i : best;
        }
        return new NetworkPlace(column, map, best / shown.width(), best % shown.width());
    }
}
