package convolens.model;

import java.util.List;
import java.util.function.IntFunction;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * Motion is one integer: a position among {@code count} steps, and how it moves on its own.
 *
 * <p>The position is valid at all times: {@code 0 ≤ position < count}, or 0 where there are no steps.
 */
public final class TimelineModel {
    /** Work whose results are the steps of a live timeline: a training run. What it answers comes by {@link #reflect}. */
    public interface Work {
        /** Begins, or goes on. */
        void play();

        /** Comes to rest. */
        void pause();

        /** Goes on by one step. */
        void step();
    }

    /** The speeds that {@link #faster} and {@link #slower} go through; the first and last are the limits. */
    public static final List<Double> SPEEDS = List.of(0.1, 0.25, 0.5, 1.0, 2.0, 5.0, 10.0);

    private final ReadOnlyIntegerWrapper position = new ReadOnlyIntegerWrapper(this, "position");
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper(this, "count");
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper(this, "playing");
    private final DoubleProperty speed = new SimpleDoubleProperty(this, "speed", 1) {
        @Override
        public void set(double value) {
            super.set(Math.max(SPEEDS.get(0), Math.min(SPEEDS.get(SPEEDS.size() - 1), value)));
        }
    };
    private final DoubleProperty stepsPerSecond = new SimpleDoubleProperty(this, "stepsPerSecond", 2);
    private final IntegerProperty first = new SimpleIntegerProperty(this, "first", 1);
    private final BooleanProperty countHidden = new SimpleBooleanProperty(this, "countHidden");
    private final BooleanProperty loop = new SimpleBooleanProperty(this, "loop");
    private final BooleanProperty live = new SimpleBooleanProperty(this, "live");
    private final ObservableList<TimelineGrain> grains = FXCollections.observableArrayList();
    // held, because its listeners are lost once nobody else holds it
    private final ObservableList<TimelineGrain> grainsView = FXCollections.unmodifiableObservableList(grains);
    private final ObjectProperty<TimelineGrain> grain = new SimpleObjectProperty<>(this, "grain");
    private final ObjectProperty<IntFunction<String>> label =
            new SimpleObjectProperty<>(this, "label", step -> Integer.toString(step + first.get()));
    private final ObjectProperty<Work> work = new SimpleObjectProperty<>(this, "work");
    private double phase;

    // Properties

    /** The current step. Changed by commands only. */
    public ReadOnlyIntegerProperty positionProperty() {
        return position.getReadOnlyProperty();
    }

    public int getPosition() {
        return position.get();
    }

    /** The number of steps; 0 where there is nothing to step through yet. */
    public ReadOnlyIntegerProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    public int getCount() {
        return count.get();
    }

    /** Whether the position moves on its own or, on a {@linkplain #liveProperty live} timeline, work is under way. */
    public ReadOnlyBooleanProperty playingProperty() {
        return playing.getReadOnlyProperty();
    }

    public boolean isPlaying() {
        return playing.get();
    }

    /** How fast it plays, 0.1 to 10; values beyond are limited. */
    public DoubleProperty speedProperty() {
        return speed;
    }

    public double getSpeed() {
        return speed.get();
    }

    /** Steps a second at speed 1. Set by the scene. */
    public DoubleProperty stepsPerSecondProperty() {
        return stepsPerSecond;
    }

    /** What the first step is called when steps are counted: 1, or 0 where a step is an epoch and the first the start. */
    public IntegerProperty firstProperty() {
        return first;
    }

    /** Whether how many steps there are is not to be read, because it is being asked for. Set by the scene. */
    public BooleanProperty countHiddenProperty() {
        return countHidden;
    }

    /** Whether playing goes on with the first step after the last. */
    public BooleanProperty loopProperty() {
        return loop;
    }

    /**
     * Whether steps come from work under way, such as epochs of a training run. A live timeline is not moved by the
     * clock, and its buttons command the {@linkplain #workProperty work}; whether it plays is what the work says.
     */
    public BooleanProperty liveProperty() {
        return live;
    }

    public boolean isLive() {
        return live.get();
    }

    /** The grains of this scene, coarse after fine; empty where there is no choice. Set by {@link #declareGrains}. */
    public ObservableList<TimelineGrain> getGrains() {
        return grainsView;
    }

    /** The chosen grain; null where there is no choice. */
    public ObjectProperty<TimelineGrain> grainProperty() {
        return grain;
    }

    public TimelineGrain getGrain() {
        return grain.get();
    }

    /** What a step is called when the scrubber is pointed at, such as "epoch 3". */
    public ObjectProperty<IntFunction<String>> labelProperty() {
        return label;
    }

    /** The work behind a {@linkplain #liveProperty live} timeline, which its buttons command; null for none. */
    public ObjectProperty<Work> workProperty() {
        return work;
    }

    // Commands

    /** Declares the grains and chooses one of them. */
    public void declareGrains(List<TimelineGrain> choices, TimelineGrain initial) {
        if (!choices.contains(initial)) {
            throw new IllegalArgumentException("the grain " + initial + " is not among " + choices);
        }
        grains.setAll(choices);
        grain.set(initial);
    }

    /** Changes the number of steps. A position beyond the end moves to the last step. */
    public void setCount(int steps) {
        if (steps < 0) {
            throw new IllegalArgumentException("a timeline cannot have " + steps + " steps");
        }
        // whoever watches either number must never see a position outside the count
        if (position.get() >= steps) {
            position.set(Math.max(0, steps - 1));
        }
        count.set(steps);
        if (steps == 0 && !live.get()) {
            pause();
        }
    }

    /** Changes the number of steps; a position at the end stays at the end. */
    public void grow(int steps) {
        boolean follow = position.get() >= count.get() - 1;
        setCount(steps);
        if (follow) {
            last();
        }
    }

    /** Goes to a step; the nearest valid one if there is no such step. */
    public void seek(int step) {
        phase = 0;
        position.set(Math.max(0, Math.min(count.get() - 1, step)));
    }

    /** Goes to the first step. */
    public void first() {
        seek(0);
    }

    /** Goes one step back. */
    public void back() {
        seek(position.get() - 1);
    }

    /** Goes one step on; at the end of a live timeline, lets the work make one. */
    public void forward() {
        if (live.get() && work.get() != null && position.get() >= count.get() - 1) {
            work.get().step();
        } else {
            seek(position.get() + 1);
        }
    }

    /** Goes to the last step. */
    public void last() {
        seek(count.get() - 1);
    }

    /** Starts to play; at the end, from the first step. Where the timeline is live, asks the work to. */
    public void play() {
        if (live.get()) {
            if (work.get() != null) {
                work.get().play();
            }
        } else if (count.get() > 0) {
            if (position.get() == count.get() - 1) {
                first();
            }
            phase = 0;
            playing.set(true);
        }
    }

    /** Stops playing; the position stays. Where the timeline is live, asks the work to. */
    public void pause() {
        if (!live.get()) {
            playing.set(false);
        } else if (work.get() != null) {
            work.get().pause();
        }
    }

    /** The work behind a live timeline is under way, or at rest. */
    public void reflect(boolean isUnderWay) {
        playing.set(isUnderWay);
    }

    /** Plays or pauses. */
    public void togglePlay() {
        if (playing.get()) {
            pause();
        } else {
            play();
        }
    }

    /** Goes to the next higher of {@link #SPEEDS}. */
    public void faster() {
        SPEEDS.stream().filter(s -> s > speed.get()).findFirst().ifPresent(speed::set);
    }

    /** Goes to the next lower of {@link #SPEEDS}. */
    public void slower() {
        SPEEDS.stream().filter(s -> s < speed.get()).reduce((a, b) -> b).ifPresent(speed::set);
    }

    /**
     * Lets time pass: moves the position by {@code seconds · stepsPerSecond · speed} steps if it plays. Fractions of a
     * step are kept for the next call.
     */
    public void advance(double seconds) {
        if (!playing.get() || live.get()) {
            return;
        }
        phase += seconds * stepsPerSecond.get() * speed.get();
        int steps = (int) phase;
        if (steps == 0) {
            return;
        }
        phase -= steps;
        int target = position.get() + steps;
        if (target < count.get()) {
            position.set(target);
        } else if (loop.get()) {
            position.set(target % count.get());
        } else {
            position.set(count.get() - 1);
            pause();
        }
    }
}
