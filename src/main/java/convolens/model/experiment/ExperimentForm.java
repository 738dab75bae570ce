package convolens.model.experiment;

import convolens.model.setup.History;
import convolens.run.TrainData;
import convolens.run.TrainField;
import convolens.run.TrainSettings;
import convolens.run.experiment.Experiment;
import convolens.run.experiment.Factor;
import convolens.run.experiment.ImpossibleRun;
import convolens.run.experiment.Variation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.LongStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;

/** The settings of an experiment while they are chosen. What is typed and cannot be leaves them as they are. */
public final class ExperimentForm {
    private final ExperimentLimits limits;
    private final ExperimentSetup initial;
    private final ReadOnlyObjectWrapper<ExperimentSetup> setup;
    private final ReadOnlyObjectWrapper<@Nullable ImpossibleRun> impossible =
            new ReadOnlyObjectWrapper<>(this, "impossible");
    private final ReadOnlyObjectWrapper<@Nullable ValuesProblem> problem = new ReadOnlyObjectWrapper<>(this, "problem");
    private final BooleanProperty locked = new SimpleBooleanProperty(this, "locked");
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper(this, "canUndo");
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper(this, "canRedo");
    private final History<ExperimentSetup> history = new History<>();

    /**
     * An experiment with the first settings that a base offers.
     *
     * @param memory the bytes that a run may take
     */
    public ExperimentForm(TrainSettings base, TrainData data, long memory) {
        this.limits = new ExperimentLimits(memory);
        this.initial = new ExperimentSetup(usual(base, data), data);
        this.setup = new ReadOnlyObjectWrapper<>(this, "setup", initial);
        impossible.set(limits.impossible(initial));
    }

    private static Experiment usual(TrainSettings base, TrainData data) {
        List<Variation> variations = new ArrayList<>();
        for (Factor factor : List.of(Factor.STRIDE, Factor.POOLING, Factor.OPTIMIZER)) {
            if (variations.size() < Experiment.MOST_VARIATIONS && factor.isUsedBy(base, data)) {
                variations.add(usual(factor, data));
            }
        }
        return new Experiment(base, variations, List.of(base.seed()));
    }

    private static Variation usual(Factor factor, TrainData data) {
        return new Variation(factor, factor.usualValues(data));
    }

    // Properties

    /** What is compared. */
    public ReadOnlyObjectProperty<ExperimentSetup> setupProperty() {
        return setup.getReadOnlyProperty();
    }

    public ExperimentSetup getSetup() {
        return setup.get();
    }

    public Experiment experiment() {
        return setup.get().experiment();
    }

    /** The first combination that cannot be run; null if all can. */
    public ReadOnlyObjectProperty<@Nullable ImpossibleRun> impossibleProperty() {
        return impossible.getReadOnlyProperty();
    }

    public boolean isPossible() {
        return impossible.get() == null;
    }

    /** What is wrong with what was typed last; null if nothing is. */
    public ReadOnlyObjectProperty<@Nullable ValuesProblem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Whether runs are under way, so that nothing can be changed. */
    public BooleanProperty lockedProperty() {
        return locked;
    }

    public ReadOnlyBooleanProperty canUndoProperty() {
        return canUndo.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canRedoProperty() {
        return canRedo.getReadOnlyProperty();
    }

    /** What can be varied at a place: what the base uses, but for what is varied at the other. */
    public List<Factor> choices(int place) {
        List<Variation> variations = experiment().variations();
        return Arrays.stream(Factor.values())
                .filter(factor ->
                        factor.isUsedBy(experiment().base(), getSetup().data()))
                .filter(factor -> variations.size() <= 1 - place
                        || variations.get(1 - place).factor() != factor)
                .toList();
    }

    // Commands

    /**
     * Varies another setting.
     *
     * @param place 0 or 1
     * @param factor with its usual values from now on; null, at place 1, for none
     */
    public void vary(int place, @Nullable Factor factor) {
        List<Variation> variations = new ArrayList<>(experiment().variations());
        if (place < variations.size() && factor != null && variations.get(place).factor() == factor) {
            return;
        }
        if (place < variations.size()) {
            variations.remove(place);
        }
        if (factor != null) {
            variations.add(place, usual(factor, getSetup().data()));
        }
        change(experiment().withVariations(variations), null);
    }

    /** Takes the values that are typed, separated by commas or spaces. */
    public void type(int place, String typed) {
        Factor factor = experiment().variations().get(place).factor();
        List<Double> values = new ArrayList<>();
        for (String word : typed.strip().split("[,;\\s]+")) {
            OptionalDouble value = factor.read(word);
            if (value.isEmpty()) {
                problem.set(new ValuesProblem(place, factor, ValuesProblem.Why.NO_VALUE, word));
                return;
            }
            if (values.contains(value.getAsDouble())) {
                problem.set(new ValuesProblem(place, factor, ValuesProblem.Why.TWICE, word));
                return;
            }
            values.add(value.getAsDouble());
        }
        take(place, factor, values, typed);
    }

    /** Adds an option of a choice, or takes it out. */
    public void toggle(int place, double value) {
        Variation variation = experiment().variations().get(place);
        List<Double> values = new ArrayList<>(variation.values());
        if (!values.remove(value)) {
            values.add(value);
            values.sort(null);
        }
        take(place, variation.factor(), values, variation.factor().word(value));
    }

    private void take(int place, Factor factor, List<Double> values, String typed) {
        if (values.size() < Variation.FEWEST || values.size() > Variation.MOST) {
            problem.set(new ValuesProblem(place, factor, ValuesProblem.Why.COUNT, typed));
            return;
        }
        List<Variation> variations = new ArrayList<>(experiment().variations());
        variations.set(place, new Variation(factor, values));
        change(experiment().withVariations(variations), null);
    }

    /** Learns every combination with so many seeds, from that of the base on. */
    public void setSeeds(int count) {
        int seeds = Math.max(1, Math.min(Experiment.MOST_SEEDS, count));
        long first = experiment().base().seed();
        change(
                experiment()
                        .withSeeds(
                                LongStream.range(first, first + seeds).boxed().toList()),
                "seeds");
    }

    /** Changes a number of the base, or takes the nearest that is possible. */
    public void set(TrainField field, int value) {
        TrainSettings base = experiment().base();
        double used = limits.of(getSetup().data()).span(field, base).clamp(value);
        change(experiment().withBase(field.set(base, used)), field);
    }

    /** The next change is a gesture of its own. */
    public void endGesture() {
        history.endGesture();
    }

    /** Compares on the ground of other settings. What these do not use is not varied any more. */
    public void takeBase(TrainSettings base, TrainData data) {
        List<Variation> variations = new ArrayList<>();
        for (Variation variation : experiment().variations()) {
            if (variation.factor().isUsedBy(base, data)) {
                variations.add(variation);
            }
        }
        Experiment usual = usual(base, data);
        long first = base.seed();
        List<Long> seeds = LongStream.range(first, first + experiment().seeds().size())
                .boxed()
                .toList();
        Experiment changed = new Experiment(base, variations.isEmpty() ? usual.variations() : variations, seeds);
        change(new ExperimentSetup(changed, data), null);
    }

    /**
     * Whether an experiment can be set on the ground of some data.
     *
     * @throws IllegalArgumentException if its values cannot be set, or the form is locked by another one
     */
    public void require(Experiment wanted) {
        if (locked.get() && !wanted.equals(experiment())) {
            throw new IllegalArgumentException("an experiment is under way here; stop it first");
        }
        for (Variation variation : wanted.variations()) {
            Factor factor = variation.factor();
            for (double value : variation.values()) {
                OptionalDouble read = factor.read(factor.word(value));
                if (read.isEmpty() || read.getAsDouble() != value) {
                    throw new IllegalArgumentException(factor.word() + " cannot be " + value);
                }
            }
        }
    }

    /** Takes an experiment; what its base cannot be is the nearest that is possible. */
    public void take(Experiment wanted, TrainData data) {
        TrainSettings base = limits.of(data).correct(wanted.base()).settings();
        history.endGesture();
        change(new ExperimentSetup(wanted.withBase(base), data), null);
    }

    /** Takes the last change back. */
    public void undo() {
        if (history.canUndo() && !locked.get()) {
            show(history.undo(getSetup()));
        }
    }

    /** Does the last change again that was taken back. */
    public void redo() {
        if (history.canRedo() && !locked.get()) {
            show(history.redo(getSetup()));
        }
    }

    /** Goes back to what the scene began with; can be undone. */
    public void reset() {
        change(initial, null);
    }

    private void change(Experiment changed, @Nullable Object gesture) {
        change(getSetup().with(changed), gesture);
    }

    private void change(ExperimentSetup changed, @Nullable Object gesture) {
        if (locked.get()) {
            return;
        }
        if (!changed.equals(getSetup())) {
            history.leave(getSetup(), gesture);
        }
        show(changed);
    }

    private void show(ExperimentSetup now) {
        problem.set(null);
        impossible.set(limits.impossible(now));
        setup.set(now);
        canUndo.set(history.canUndo());
        canRedo.set(history.canRedo());
    }
}
