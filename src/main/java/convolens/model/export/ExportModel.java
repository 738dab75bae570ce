package convolens.model.export;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import org.jspecify.annotations.Nullable;

/** What is being exported: nothing, or one of three kinds, of which an animation takes its time. */
public final class ExportModel {
    /** What can be exported of every scene. */
    public enum Kind {
        /** The stage and the sentence below it. */
        PICTURE,
        /** Their steps. */
        ANIMATION,
        /** The arrays on the stage. */
        NUMBERS
    }

    private final ExportSettings settings;
    private final ReadOnlyObjectWrapper<@Nullable Kind> kind = new ReadOnlyObjectWrapper<>(this, "kind");
    private final ReadOnlyIntegerWrapper steps = new ReadOnlyIntegerWrapper(this, "steps");
    private final IntegerProperty from = limited("from");
    private final IntegerProperty to = limited("to");
    private final IntegerProperty every = limited("every");
    private final ReadOnlyIntegerWrapper done = new ReadOnlyIntegerWrapper(this, "done", -1);

    public ExportModel(ExportSettings settings) {
        this.settings = settings;
    }

    private IntegerProperty limited(String name) {
        return new SimpleIntegerProperty(this, name, 1) {
            @Override
            public void set(int value) {
                super.set(Math.max(1, Math.min(Math.max(1, steps.get()), value)));
            }
        };
    }

    /** How it is written. */
    public ExportSettings settings() {
        return settings;
    }

    /** What is being exported; null for nothing. */
    public ReadOnlyObjectProperty<@Nullable Kind> kindProperty() {
        return kind.getReadOnlyProperty();
    }

    public @Nullable Kind getKind() {
        return kind.get();
    }

    /** How many steps the scene has. */
    public ReadOnlyIntegerProperty stepsProperty() {
        return steps.getReadOnlyProperty();
    }

    /** The first step of an animation, from 1 on. */
    public IntegerProperty fromProperty() {
        return from;
    }

    /** The last step of an animation at most. */
    public IntegerProperty toProperty() {
        return to;
    }

    /** How many steps lie between one frame and the next. */
    public IntegerProperty everyProperty() {
        return every;
    }

    /** How many frames have been made; −1 while no animation is under way. */
    public ReadOnlyIntegerProperty doneProperty() {
        return done.getReadOnlyProperty();
    }

    public boolean isUnderWay() {
        return done.get() >= 0;
    }

    /**
     * Begins to export; while an animation is under way, nothing else begins.
     *
     * @param stepCount how many steps the scene has
     */
    public void open(Kind what, int stepCount) {
        if (isUnderWay()) {
            return;
        }
        boolean other = stepCount != steps.get();
        steps.set(stepCount);
        if (other) {
            from.set(1);
            to.set(stepCount);
            every.set(1);
        }
        kind.set(what);
    }

    /** Turns to another kind. */
    public void turnTo(Kind what) {
        if (kind.get() != null && !isUnderWay()) {
            kind.set(what);
        }
    }

    /** Exports nothing; an animation under way has to be stopped before. */
    public void close() {
        if (!isUnderWay()) {
            kind.set(null);
        }
    }

    /** How many frames an animation has: one for the first step, and one for each so manieth after it up to the last. */
    public int frames() {
        return steps.get() == 0 || from.get() > to.get() ? 0 : (to.get() - from.get()) / every.get() + 1;
    }

    /**
     * The step of a frame, counted from 0 as a timeline does.
     *
     * @param frame counted from 0
     */
    public int stepOf(int frame) {
        return from.get() - 1 + frame * every.get();
    }

    /** An animation is under way, and has so many frames. */
    public void progress(int frames) {
        done.set(frames);
    }

    /** An animation has ended, whether it is there or not. */
    public void end() {
        done.set(-1);
        kind.set(null);
    }
}
