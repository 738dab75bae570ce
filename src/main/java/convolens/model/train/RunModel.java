package convolens.model.train;

import convolens.engine.tensor.Tensor;
import convolens.run.FinalAccuracy;
import convolens.run.KeptRun;
import convolens.run.RunCheckpoint;
import convolens.run.RunEvent;
import convolens.run.RunFilters;
import convolens.run.RunLosses;
import convolens.run.RunPoint;
import convolens.run.RunSnapshot;
import convolens.run.RunState;
import convolens.run.TrainData;
import convolens.run.TrainSettings;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** One training run: its settings, how far it is, its curves, and what its filters looked like on the way. */
public final class RunModel {
    private static final double SECONDS_OF_ONE_CHANGE = 1.5;

    private final TrainSettings settings;
    private final TrainData data;
    private final ObjectProperty<RunState> state = new SimpleObjectProperty<>(this, "state", RunState.NEW);
    private final StringProperty name = new SimpleStringProperty(this, "name", "");
    private final BooleanProperty shown = new SimpleBooleanProperty(this, "shown", true);
    private final DoubleProperty learningRate = new SimpleDoubleProperty(this, "learningRate");
    private final IntegerProperty batchSize = new SimpleIntegerProperty(this, "batchSize");
    private final IntegerProperty iteration = new SimpleIntegerProperty(this, "iteration");
    private final IntegerProperty iterations = new SimpleIntegerProperty(this, "iterations");
    private final DoubleProperty epochs = new SimpleDoubleProperty(this, "epochs");
    private final DoubleProperty seconds = new SimpleDoubleProperty(this, "seconds");
    private final DoubleProperty imagesPerSecond = new SimpleDoubleProperty(this, "imagesPerSecond");
    private final DoubleProperty secondsLeft = new SimpleDoubleProperty(this, "secondsLeft", Double.NaN);
    private final DoubleProperty evaluated = new SimpleDoubleProperty(this, "evaluated");
    private final ObjectProperty<FinalAccuracy> finalAccuracy = new SimpleObjectProperty<>(this, "finalAccuracy");
    private final ObjectProperty<RunStall> stall = new SimpleObjectProperty<>(this, "stall");
    private final ObjectProperty<RunFilters> liveFilters = new SimpleObjectProperty<>(this, "liveFilters");
    private final ObjectProperty<Map<String, Tensor>> liveParameters =
            new SimpleObjectProperty<>(this, "liveParameters");
    private final ObservableList<RunPoint> points = FXCollections.observableArrayList();
    private final ObservableList<RunEvent> events = FXCollections.observableArrayList();
    private final RunLosses losses = new RunLosses();
    private final ReadOnlyIntegerWrapper lossSteps = new ReadOnlyIntegerWrapper(this, "lossSteps");
    private final RunHistory<RunFilters> history = RunHistory.ofFilters();
    private final RunHistory<RunSnapshot> snapshots = RunHistory.ofSnapshots();
    private Map<String, Tensor> parameters = Map.of();

    /** A run on MNIST. */
    public RunModel(TrainSettings settings) {
        this(settings, TrainData.MNIST);
    }

    /**
     * @param settings with what it was started
     * @param data what its data set is like
     */
    public RunModel(TrainSettings settings, TrainData data) {
        this.settings = settings;
        this.data = data;
        learningRate.set(settings.optimizer().learningRate());
        batchSize.set(settings.batchSize());
    }

    // Properties

    /** With what it was started. */
    public TrainSettings settings() {
        return settings;
    }

    /** What its data set is like. */
    public TrainData data() {
        return data;
    }

    public ObjectProperty<RunState> stateProperty() {
        return state;
    }

    public RunState getState() {
        return state.get();
    }

    /** The name that the user gave it; empty where it is named by what differs from the other runs. */
    public StringProperty nameProperty() {
        return name;
    }

    /** Whether its curves are drawn. */
    public BooleanProperty shownProperty() {
        return shown;
    }

    /** The learning rate now. */
    public DoubleProperty learningRateProperty() {
        return learningRate;
    }

    /** The size of the mini-batches now. */
    public IntegerProperty batchSizeProperty() {
        return batchSize;
    }

    /** How many steps were made. */
    public IntegerProperty iterationProperty() {
        return iteration;
    }

    /** How many steps the whole run has at the batch size of now; 0 before that is known. */
    public IntegerProperty iterationsProperty() {
        return iterations;
    }

    /** How many epochs were learned, fractions included. */
    public DoubleProperty epochsProperty() {
        return epochs;
    }

    /** How long the run was busy. */
    public DoubleProperty secondsProperty() {
        return seconds;
    }

    /** How many training images were learned a second, of late; 0 before that is known. */
    public DoubleProperty imagesPerSecondProperty() {
        return imagesPerSecond;
    }

    /** How long the rest will take; NaN before that is known. */
    public DoubleProperty secondsLeftProperty() {
        return secondsLeft;
    }

    /** The share of all test images that was answered at the end, from 0 to 1. */
    public DoubleProperty evaluatedProperty() {
        return evaluated;
    }

    /** How well it answers all test images; null before its end. */
    public ObjectProperty<FinalAccuracy> finalAccuracyProperty() {
        return finalAccuracy;
    }

    /** Why it learns nothing; null where it learns, or it is too early to tell. */
    public ObjectProperty<RunStall> stallProperty() {
        return stall;
    }

    /** Its filters as they are now; null where nobody asked for them lately. */
    public ObjectProperty<RunFilters> liveFiltersProperty() {
        return liveFilters;
    }

    /** All that it has learned, as it is now; null where nobody asked for it. Not to be modified. */
    public ObjectProperty<Map<String, Tensor>> liveParametersProperty() {
        return liveParameters;
    }

    /** The points of the accuracy curves. */
    public ObservableList<RunPoint> getPoints() {
        return points;
    }

    /** The settings that were changed on the way. */
    public ObservableList<RunEvent> getEvents() {
        return events;
    }

    /** The loss of every step. Changed by {@link #addLosses}; watch {@link #lossStepsProperty()}. */
    public RunLosses losses() {
        return losses;
    }

    /** How many losses there are: changes whenever {@link #losses()} has. */
    public ReadOnlyIntegerProperty lossStepsProperty() {
        return lossSteps.getReadOnlyProperty();
    }

    /** The filters epoch by epoch. */
    public RunHistory<RunFilters> history() {
        return history;
    }

    /** All that it had learned, epoch by epoch; none where an earlier version kept it, or the network is too large. */
    public RunHistory<RunSnapshot> snapshots() {
        return snapshots;
    }

    /** Its parameters at its last pause or end, by name; empty before. Not to be modified. */
    public Map<String, Tensor> parameters() {
        return parameters;
    }

    /** The last point of the accuracy curves. */
    public Optional<RunPoint> latestPoint() {
        return points.isEmpty() ? Optional.empty() : Optional.of(points.get(points.size() - 1));
    }

    /** A run as it was kept; its data have so many classes as {@link KeptRun#data} says. */
    public static RunModel of(KeptRun kept) {
        RunCheckpoint at = kept.checkpoint();
        RunModel run = new RunModel(kept.settings(), kept.data());
        run.name.set(kept.name());
        run.points.setAll(kept.points());
        run.events.setAll(kept.events());
        kept.history().forEach(run.history::add);
        kept.snapshots().forEach(run.snapshots::add);
        run.losses.restore(kept.losses(), kept.stepsPerLoss());
        run.lossSteps.set(run.losses.steps());
        run.iteration.set(at.progress().iteration());
        run.iterations.set(kept.iterations());
        run.epochs.set((double) at.progress().samplesLearned() / kept.settings().trainCount());
        run.seconds.set(at.seconds());
        run.learningRate.set(at.learningRate());
        run.batchSize.set(at.progress().batchSize());
        run.finalAccuracy.set(kept.accuracy());
        run.setParameters(at.parameters());
        run.state.set(kept.state());
        run.stall.set(RunStall.of(run, kept.data().classes()).orElse(null));
        return run;
    }

    /**
     * What is to be kept of this run, at a checkpoint that may lie behind what its curves already show. Copies what may
     * change.
     *
     * @param data what its data set is like
     */
    public KeptRun keptAt(RunCheckpoint checkpoint, TrainData data) {
        int last = checkpoint.progress().iteration();
        return new KeptRun(
                settings,
                name.get(),
                getState().isOver() ? getState() : RunState.PAUSED,
                data,
                checkpoint,
                iterations.get(),
                losses.toArray(last),
                losses.stepsPerValue(),
                points.stream().filter(p -> p.iteration() <= last).toList(),
                events.stream().filter(e -> e.iteration() <= last).toList(),
                history.getEntries().stream().filter(f -> f.iteration() <= last).toList(),
                snapshots.getEntries().stream()
                        .filter(s -> s.iteration() <= last)
                        .toList(),
                finalAccuracy.get());
    }

    // Commands

    /** Adds the losses of the next steps. */
    public void addLosses(float... values) {
        losses.add(values);
        lossSteps.set(losses.steps());
    }

    /**
     * Adds a change of a setting. Changes that follow each other closely, as when a slider is dragged, become one; a
     * change that is taken back vanishes.
     */
    public void addEvent(RunEvent event) {
        int last = events.size() - 1;
        if (last < 0
                || events.get(last).field() != event.field()
                || event.seconds() - events.get(last).seconds() > SECONDS_OF_ONE_CHANGE) {
            events.add(event);
            return;
        }
        RunEvent first = events.get(last);
        if (first.before() == event.after()) {
            events.remove(last);
        } else {
            events.set(last, first.to(event));
        }
    }

    /** Keeps a copy of the parameters, which nobody modifies afterwards. */
    public void setParameters(Map<String, Tensor> values) {
        parameters = values;
        liveParameters.set(values);
    }
}
