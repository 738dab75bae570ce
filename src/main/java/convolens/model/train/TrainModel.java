package convolens.model.train;

import convolens.model.TimelineModel;
import convolens.run.TrainCorrection;
import convolens.run.TrainData;
import convolens.run.TrainField;
import convolens.run.TrainLimits;
import convolens.run.TrainSettings;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The training scene: the settings of the next run, and the runs of this session. */
public final class TrainModel {
    private static final long KEPT_LIMIT = 500L << 20;

    private final long memory;
    private final ReadOnlyObjectWrapper<TrainData> data = new ReadOnlyObjectWrapper<>(this, "data", TrainData.MNIST);
    private final ReadOnlyObjectWrapper<TrainSettings> settings;
    private final ObservableList<TrainCorrection> corrections = FXCollections.observableArrayList();
    private final ObservableList<TrainCorrection> readOnlyCorrections =
            FXCollections.unmodifiableObservableList(corrections);
    private final ObjectProperty<TrainSummary> summary = new SimpleObjectProperty<>(this, "summary");
    private final ObservableList<RunModel> runs = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<RunModel> current = new ReadOnlyObjectWrapper<>(this, "current");
    private final ObjectProperty<RunOffer> offer = new SimpleObjectProperty<>(this, "offer");
    private final ObservableList<KeptRunEntry> kept = FXCollections.observableArrayList();
    private final BooleanProperty logLoss = new SimpleBooleanProperty(this, "logLoss", true);
    private final DoubleProperty loading = new SimpleDoubleProperty(this, "loading", Double.NaN);
    private final ObjectProperty<DataSheet> sheet = new SimpleObjectProperty<>(this, "sheet");
    private final TimelineModel timeline = new TimelineModel();

    /**
     * @param initial the settings that the form begins with
     * @param memory the bytes that a run may take
     */
    public TrainModel(TrainSettings initial, long memory) {
        this.memory = memory;
        this.settings = new ReadOnlyObjectWrapper<>(this, "settings", initial);
        timeline.liveProperty().set(true);
        timeline.firstProperty().set(0);
    }

    // Properties

    /** The data set of the next run. */
    public ReadOnlyObjectProperty<TrainData> dataProperty() {
        return data.getReadOnlyProperty();
    }

    public TrainData getData() {
        return data.get();
    }

    /** The settings of the next run; they always work. */
    public ReadOnlyObjectProperty<TrainSettings> settingsProperty() {
        return settings.getReadOnlyProperty();
    }

    public TrainSettings getSettings() {
        return settings.get();
    }

    /** Where the last change could not be made as it was asked for. */
    public ObservableList<TrainCorrection> getCorrections() {
        return readOnlyCorrections;
    }

    /** Which values the settings can take. */
    public TrainLimits limits() {
        return new TrainLimits(data.get(), memory);
    }

    /** The network of the next run; null before it has been computed. */
    public ObjectProperty<TrainSummary> summaryProperty() {
        return summary;
    }

    /** The runs of this session, first to last. */
    public ObservableList<RunModel> getRuns() {
        return runs;
    }

    /** The run that play, pause and the timeline are about; null before the first. */
    public ReadOnlyObjectProperty<RunModel> currentProperty() {
        return current.getReadOnlyProperty();
    }

    public RunModel getCurrent() {
        return current.get();
    }

    /** The run that an earlier session left behind; null where there is none. */
    public ObjectProperty<RunOffer> offerProperty() {
        return offer;
    }

    /** The runs of this and of earlier sessions that are kept on the disk, the latest first, as of the last look. */
    public ObservableList<KeptRunEntry> getKept() {
        return kept;
    }

    /** The bytes that all kept runs together may take; where they take more, the oldest go. */
    public long keptLimit() {
        return KEPT_LIMIT;
    }

    /** Whether the axis of the loss is logarithmic. */
    public BooleanProperty logLossProperty() {
        return logLoss;
    }

    /** How much of the data set was read, from 0 to 1; NaN where nothing is being read. */
    public DoubleProperty loadingProperty() {
        return loading;
    }

    /** The images that are offered, before they are taken; null where none are. */
    public ObjectProperty<DataSheet> sheetProperty() {
        return sheet;
    }

    /** Epochs: position p is point p of the current run. */
    public TimelineModel timeline() {
        return timeline;
    }

    /** Whether a run has begun and is not over. */
    public boolean isUnderWay() {
        return current.get() != null && current.get().getState().isUnderWay();
    }

    // Commands

    /**
     * Changes settings. Those that do not work give way to the nearest that do, and {@link #getCorrections()} says
     * where. While a run is under way only its learning rate and batch size change.
     */
    public void change(UnaryOperator<TrainSettings> change) {
        TrainSettings before = settings.get();
        TrainSettings asked = change.apply(before);
        if (isUnderWay()) {
            asked = before.withOptimizer(before.optimizer()
                            .withLearningRate(asked.optimizer().learningRate()))
                    .withBatchSize(asked.batchSize());
        }
        accept(asked);
    }

    /** Changes one setting, as {@link #change(UnaryOperator)} does. */
    public void change(TrainField field, double value) {
        change(s -> field.set(s, value));
    }

    /** Chooses another data set. Settings that do not work with it give way. */
    public void chooseData(String folder, TrainData chosen) {
        data.set(chosen);
        TrainSettings asked = settings.get().withFolder(folder);
        accept(
                asked.isMnist()
                        ? asked
                        : asked.withTrainCount(chosen.trainSize()).withTestCount(chosen.testSize()));
    }

    /** Shows the settings of a run that was chosen otherwise than in the form. */
    public void adopt(TrainSettings of, TrainData its) {
        data.set(its);
        accept(of);
    }

    /** Adds a run and makes it the current one. */
    public void add(RunModel run) {
        putBack(runs.size(), run);
    }

    /** Makes a run of the list the current one. */
    public void setCurrent(@Nullable RunModel run) {
        current.set(run);
        int points = run == null ? 0 : run.getPoints().size();
        timeline.setCount(points);
        timeline.last();
    }

    /** Takes a run off the list; the one before it becomes current if it was. */
    public void remove(RunModel run) {
        int index = runs.indexOf(run);
        runs.remove(run);
        if (run == current.get()) {
            setCurrent(runs.isEmpty() ? null : runs.get(Math.max(0, index - 1)));
        }
    }

    /** Puts a run into the place of another of the list, and makes it the current one. */
    public void replace(RunModel old, RunModel by) {
        runs.set(runs.indexOf(old), by);
        setCurrent(by);
    }

    /** Puts a run back where it was in the list. */
    public void putBack(int index, RunModel run) {
        runs.add(Math.min(index, runs.size()), run);
        setCurrent(run);
    }

    private void accept(TrainSettings asked) {
        TrainLimits.Corrected corrected = limits().correct(asked);
        settings.set(corrected.settings());
        corrections.setAll(List.copyOf(corrected.corrections()));
    }
}
