package convolens.model.shuffle;

import convolens.data.PixelShuffle;
import convolens.engine.tensor.Tensor;
import convolens.model.StepMoment;
import convolens.model.TimelineModel;
import convolens.model.setup.History;
import convolens.run.RunState;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/**
 * What full connection loses: the settings of a comparison, the one under way, and the digits on the stage, as they are
 * and shuffled.
 */
public final class ShuffledPixelsModel {
    /** How many digits are on the stage. */
    public static final int DIGITS = 6;

    /**
     * A digit on the stage.
     *
     * @param pixels (C,H,W), not to be modified
     * @param label which digit it is
     */
    public record Digit(Tensor pixels, int label) {}

    private final TimelineModel timeline = new TimelineModel();
    private final ReadOnlyObjectWrapper<ShuffleSettings> settings =
            new ReadOnlyObjectWrapper<>(this, "settings", ShuffleSettings.standard());
    private final ReadOnlyObjectWrapper<ShuffleRun> run = new ReadOnlyObjectWrapper<>(this, "run");
    private final ObjectProperty<List<Digit>> digits = new SimpleObjectProperty<>(this, "digits", List.of());
    private final IntegerProperty pointed = new SimpleIntegerProperty(this, "pointed", -1);
    private final ReadOnlyIntegerWrapper refused = new ReadOnlyIntegerWrapper(this, "refused");
    private final ReadOnlyObjectWrapper<ShuffleField> refusedField = new ReadOnlyObjectWrapper<>(this, "refusedField");
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper(this, "canUndo");
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper(this, "canRedo");
    private final History<ShuffleSettings> history = new History<>();
    private final Map<ShuffleSettings, ShuffleRun> made = new HashMap<>();
    private @Nullable PixelShuffle shuffle;
    private @Nullable ShuffleSettings shuffleSettings;

    /** A comparison that has not begun. */
    public ShuffledPixelsModel() {
        timeline.liveProperty().set(true);
    }

    // Properties

    /** The points of the comparison: the start and a few in every epoch. */
    public TimelineModel timeline() {
        return timeline;
    }

    /** What the next comparison compares. */
    public ReadOnlyObjectProperty<ShuffleSettings> settingsProperty() {
        return settings.getReadOnlyProperty();
    }

    public ShuffleSettings getSettings() {
        return settings.get();
    }

    /** The comparison whose curves are shown; null before the first. */
    public ReadOnlyObjectProperty<ShuffleRun> runProperty() {
        return run.getReadOnlyProperty();
    }

    public ShuffleRun getRun() {
        return run.get();
    }

    /** The digits on the stage; empty until they are read. */
    public ObjectProperty<List<Digit>> digitsProperty() {
        return digits;
    }

    /** The pixel of the original that is pointed at, or whose new place is; −1 if none is. */
    public IntegerProperty pointedProperty() {
        return pointed;
    }

    /** The field whose number could not be as asked; null if all could. */
    public ReadOnlyObjectProperty<ShuffleField> refusedFieldProperty() {
        return refusedField.getReadOnlyProperty();
    }

    /** The number that was asked for and could not be. */
    public ReadOnlyIntegerProperty refusedProperty() {
        return refused.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canUndoProperty() {
        return canUndo.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canRedoProperty() {
        return canRedo.getReadOnlyProperty();
    }

    /** Whether trainings are under way, so that what they learn from cannot be changed. */
    public boolean isLocked() {
        return getRun() != null && (getRun().getState().isUnderWay() || getRun().getState() == RunState.RUNNING);
    }

    /** The point that the timeline shows; empty before the first. */
    public Optional<ShufflePoint> point() {
        if (getRun() == null || getRun().getPoints().isEmpty()) {
            return Optional.empty();
        }
        int last = getRun().getPoints().size() - 1;
        return Optional.of(getRun().getPoints().get(Math.min(timeline.getPosition(), last)));
    }

    /** H·W of the digits on the stage; 1 before they are read. */
    public int pixels() {
        return shuffle().pixels();
    }

    /** How many pixels change their place. */
    public int movedPixels() {
        return shuffle().moved();
    }

    /** Where a pixel of a digit goes. */
    public int target(int pixel) {
        return shuffle().target(pixel);
    }

    /** Which pixel of a digit comes to a place. */
    public int source(int place) {
        return shuffle().source(place);
    }

    /** A digit with its pixels shuffled: a new tensor. */
    public Tensor shuffled(Tensor digit) {
        Tensor changed = digit.copy();
        shuffle().apply(changed);
        return changed;
    }

    private PixelShuffle shuffle() {
        List<Digit> shown = digits.get();
        int pixels = shown.isEmpty()
                ? 1
                : shown.get(0).pixels().dim(1) * shown.get(0).pixels().dim(2);
        ShuffleSettings of = shuffleSettings;
        if (shuffle == null || of == null || shuffle.pixels() != pixels || !of.hasShuffleOf(getSettings())) {
            shuffleSettings = getSettings();
            shuffle = getSettings().shuffle(pixels);
        }
        return shuffle;
    }

    /** Whether the answers of the run are answers for the digits as they are shuffled on the stage. */
    public boolean answersFit() {
        return getRun() != null && getRun().settings().hasShuffleOf(getSettings());
    }

    // Commands

    /** Sets a number, or the nearest that is possible. Nothing can be set while trainings are under way. */
    public void set(ShuffleField field, int wanted) {
        if (isLocked()) {
            return;
        }
        ShuffleSettings changed = getSettings().with(field, wanted);
        refused.set(wanted);
        refusedField.set(changed.get(field) == wanted ? null : field);
        change(changed, field);
    }

    /** Ends a gesture such as dragging a slider: the next change is undone apart from it. */
    public void endGesture() {
        history.endGesture();
    }

    /** Sends the pixels to other places. */
    public void drawShuffle(long seed) {
        if (!isLocked()) {
            refusedField.set(null);
            change(getSettings().withShuffle(seed), null);
        }
    }

    /** Lets both affine nets begin with the same weights, reordered as the pixels, or each with its own. */
    public void setSameStart(boolean same) {
        if (!isLocked()) {
            refusedField.set(null);
            change(getSettings().withSameStart(same), null);
        }
    }

    /** Takes the last change of the settings back. */
    public void undo() {
        if (history.canUndo() && !isLocked()) {
            take(history.undo(getSettings()));
        }
    }

    /** Does the last change again that was taken back. */
    public void redo() {
        if (history.canRedo() && !isLocked()) {
            take(history.redo(getSettings()));
        }
    }

    /** Goes back to the settings of the start; can be undone. */
    public void resetSettings() {
        if (!isLocked()) {
            refusedField.set(null);
            change(ShuffleSettings.standard(), null);
        }
    }

    /** Shows the curves of a comparison, or of none. */
    public void show(@Nullable ShuffleRun shown) {
        if (shown != null) {
            made.put(shown.settings(), shown);
        }
        run.set(shown);
        timeline.setCount(shown == null ? 0 : shown.getPoints().size());
        timeline.last();
    }

    /** All that decides what the scene shows. */
    public ShuffleMoment moment() {
        return new ShuffleMoment(getSettings(), getRun() == null ? null : getRun().settings(), StepMoment.of(timeline));
    }

    /**
     * Shows a moment. Of the comparison whose curves it draws, those of this session are drawn, if there are.
     *
     * @return whether the curves are there
     * @throws IllegalArgumentException if the scene cannot show it; nothing has changed then
     */
    public boolean take(ShuffleMoment moment) {
        moment.settings().require();
        ShuffleSettings drawn = moment.drawn();
        ShuffleRun shown = getRun();
        boolean same = shown != null && shown.settings().equals(drawn);
        if (isLocked() && !(same && moment.settings().equals(getSettings()))) {
            throw new IllegalArgumentException("trainings are under way here; stop them first");
        }
        refusedField.set(null);
        history.endGesture();
        change(moment.settings(), null);
        if (!same) {
            show(drawn == null ? null : made.get(drawn));
        }
        moment.step().show(timeline);
        return drawn == null || getRun() != null;
    }

    /** Adds points to a comparison; a timeline at its end stays at the end. */
    public void add(ShuffleRun to, List<ShufflePoint> points) {
        to.getPoints().addAll(points);
        if (to == getRun()) {
            timeline.grow(to.getPoints().size());
        }
    }

    private void change(ShuffleSettings changed, @Nullable Object gesture) {
        if (!changed.equals(getSettings())) {
            history.leave(getSettings(), gesture);
            take(changed);
        }
    }

    private void take(ShuffleSettings changed) {
        pointed.set(-1);
        settings.set(changed);
        canUndo.set(history.canUndo());
        canRedo.set(history.canRedo());
    }
}
