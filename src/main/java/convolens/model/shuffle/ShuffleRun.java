package convolens.model.shuffle;

import convolens.run.RunState;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The four trainings of one comparison, which advance together. */
public final class ShuffleRun {
    private final ShuffleSettings settings;
    private final ObservableList<ShufflePoint> points = FXCollections.observableArrayList();
    private final ObjectProperty<RunState> state = new SimpleObjectProperty<>(this, "state", RunState.NEW);
    private final IntegerProperty iteration = new SimpleIntegerProperty(this, "iteration");
    private final IntegerProperty iterations = new SimpleIntegerProperty(this, "iterations");
    private final DoubleProperty epochs = new SimpleDoubleProperty(this, "epochs");

    /** Trainings that have not begun. */
    public ShuffleRun(ShuffleSettings settings) {
        this.settings = settings;
    }

    /** What is compared. */
    public ShuffleSettings settings() {
        return settings;
    }

    /** What was found at the start and a few times in every epoch. */
    public ObservableList<ShufflePoint> getPoints() {
        return points;
    }

    public ObjectProperty<RunState> stateProperty() {
        return state;
    }

    public RunState getState() {
        return state.get();
    }

    /** How many mini-batches each of the four has learned. */
    public IntegerProperty iterationProperty() {
        return iteration;
    }

    /** How many mini-batches each of them will have learned at the end; 0 where that is not known yet. */
    public IntegerProperty iterationsProperty() {
        return iterations;
    }

    /** How many epochs have been learned, fractions included. */
    public DoubleProperty epochsProperty() {
        return epochs;
    }
}
