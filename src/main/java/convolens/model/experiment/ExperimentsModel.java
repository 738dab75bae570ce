package convolens.model.experiment;

import convolens.model.StepMoment;
import convolens.model.TimelineModel;
import convolens.run.RunState;
import convolens.run.TrainSettings;
import convolens.run.experiment.ExperimentRow;
import convolens.run.experiment.Trial;
import convolens.run.experiment.TrialResult;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * Runs that differ in one or two settings, made one after the other. What came of a run is known as long as the window is
 * open: an experiment that shares runs with an earlier one, or that was broken off, has only the rest to make.
 */
public final class ExperimentsModel {
    private final ExperimentForm form;
    private final TimelineModel timeline = new TimelineModel();
    private final ObjectProperty<RunState> state = new SimpleObjectProperty<>(this, "state", RunState.NEW);
    private final ReadOnlyObjectWrapper<@Nullable TrialRun> current = new ReadOnlyObjectWrapper<>(this, "current");
    private final ObservableList<ExperimentRow> rows = FXCollections.observableArrayList();
    private final ObservableList<ExperimentRow> readOnlyRows = FXCollections.unmodifiableObservableList(rows);
    private final IntegerProperty selected = new SimpleIntegerProperty(this, "selected", -1);
    private final BooleanProperty fitted = new SimpleBooleanProperty(this, "fitted", true);
    private final ObjectProperty<@Nullable TableSorting> sorting = new SimpleObjectProperty<>(this, "sorting");
    private final Map<TrainSettings, TrialResult> results = new HashMap<>();
    private List<Trial> trials = List.of();

    public ExperimentsModel(ExperimentForm form) {
        this.form = form;
        timeline.liveProperty().set(true);
        form.setupProperty().addListener((observable, old, now) -> arrange());
        state.addListener((observable, old, now) -> form.lockedProperty().set(now.isUnderWay()));
        timeline.positionProperty().addListener((observable, old, now) -> selectAtPosition());
        arrange();
    }

    // Properties

    /** What is compared. */
    public ExperimentForm form() {
        return form;
    }

    /** Position p is the run that was made p-th. */
    public TimelineModel timeline() {
        return timeline;
    }

    /** Where the whole experiment is. */
    public ObjectProperty<RunState> stateProperty() {
        return state;
    }

    public RunState getState() {
        return state.get();
    }

    /** The run that is under way or waits; null if there is none, or it belongs to another experiment. */
    public ReadOnlyObjectProperty<@Nullable TrialRun> currentProperty() {
        return current.getReadOnlyProperty();
    }

    public @Nullable TrialRun getCurrent() {
        return current.get();
    }

    /** A row for each combination, in their order; empty if one of them cannot be. */
    public ObservableList<ExperimentRow> getRows() {
        return readOnlyRows;
    }

    /** The combination that is looked at; −1 for none. */
    public IntegerProperty selectedProperty() {
        return selected;
    }

    /** Whether the scale of accuracy begins where the curves do, or at 0. */
    public BooleanProperty fittedProperty() {
        return fitted;
    }

    /** How the table is sorted; null for the order of the combinations. */
    public ObjectProperty<@Nullable TableSorting> sortingProperty() {
        return sorting;
    }

    /** Every run, in the order in which they are made; empty if one of them cannot be. */
    public List<Trial> trials() {
        return trials;
    }

    /** What came of a run; empty while it is not over. */
    public Optional<TrialResult> result(Trial trial) {
        return Optional.ofNullable(results.get(key(trial)))
                .map(found -> new TrialResult(trial, found.secondsPerEpoch(), found.accuracy(), found.points()));
    }

    /** How many runs are over. */
    public int done() {
        return (int)
                trials.stream().filter(trial -> results.containsKey(key(trial))).count();
    }

    /** The run to make next; empty if all are over. */
    public Optional<Trial> next() {
        return trials.stream().filter(trial -> !results.containsKey(key(trial))).findFirst();
    }

    /** The number of a run's combination, in the order of the rows. */
    public int combination(Trial trial) {
        return trials.indexOf(trial) % Math.max(1, rows.size());
    }

    /** The run at the position of the timeline; empty before the first, and at the end. */
    public Optional<Trial> scrubbed() {
        int position = timeline.getPosition();
        List<Trial> begun = begun();
        return position < timeline.getCount() - 1 && position < begun.size()
                ? Optional.of(begun.get(position))
                : Optional.empty();
    }

    /** All that decides what the scene shows. */
    public ExperimentsMoment moment() {
        return new ExperimentsMoment(
                form.experiment(), done(), fitted.get(), selected.get(), sorting.get(), StepMoment.of(timeline));
    }

    // Commands

    /** Shows a moment whose experiment the form has taken. */
    public void take(ExperimentsMoment moment) {
        fitted.set(moment.fitted());
        sorting.set(moment.sorting());
        moment.step().show(timeline);
        selected.set(moment.selected() < rows.size() ? Math.max(-1, moment.selected()) : -1);
    }

    /** A run begins, or is gone on with. */
    public void begin(TrialRun run) {
        current.set(run);
        timeline.grow(begun().size());
    }

    /** A run is over. */
    public void finish(TrialResult result) {
        current.set(null);
        results.put(key(result.trial()), result);
        refresh();
        timeline.grow(begun().size());
    }

    /** The run that has begun is given up. */
    public void giveUp() {
        current.set(null);
        timeline.setCount(begun().size());
    }

    /**
     * Forgets what came of the runs of this experiment.
     *
     * @return undoes it
     */
    public Runnable clear() {
        Map<TrainSettings, TrialResult> forgotten = new HashMap<>();
        for (Trial trial : trials) {
            TrialResult result = results.remove(key(trial));
            if (result != null) {
                forgotten.put(key(trial), result);
            }
        }
        current.set(null);
        arrange();
        return () -> {
            results.putAll(forgotten);
            arrange();
        };
    }

    /** The experiment is another, or its results are. */
    private void arrange() {
        trials = form.isPossible() ? form.getSetup().trials() : List.of();
        TrialRun waiting = current.get();
        if (waiting != null && !trials.contains(waiting.trial())) {
            current.set(null);
        }
        selected.set(-1);
        refresh();
        timeline.setCount(begun().size());
        timeline.last();
        if (!state.get().isUnderWay()) {
            settle(RunState.STOPPED);
        }
    }

    /**
     * No run is under way any more.
     *
     * @param unfinished the state if something has been made, and not all
     */
    public void settle(RunState unfinished) {
        boolean begun = current.get() != null || done() > 0;
        state.set(!begun ? RunState.NEW : next().isEmpty() ? RunState.FINISHED : unfinished);
    }

    private void refresh() {
        List<ExperimentRow> now = trials.isEmpty()
                ? List.of()
                : ExperimentRow.of(form.experiment(), form.getSetup().data(), this::result);
        if (now.size() != rows.size()) {
            rows.setAll(now);
            return;
        }
        for (int i = 0; i < now.size(); i++) {
            if (!now.get(i).equals(rows.get(i))) {
                rows.set(i, now.get(i));
            }
        }
    }

    private List<Trial> begun() {
        List<Trial> begun = new ArrayList<>(
                trials.stream().filter(trial -> results.containsKey(key(trial))).toList());
        TrialRun run = current.get();
        if (run != null) {
            begun.add(run.trial());
        }
        return begun;
    }

    private void selectAtPosition() {
        scrubbed().ifPresent(trial -> selected.set(combination(trial)));
    }

    /** Threads change no result. */
    private static TrainSettings key(Trial trial) {
        return trial.settings().withThreads(1);
    }
}
