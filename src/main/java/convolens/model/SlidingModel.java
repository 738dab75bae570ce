package convolens.model;

import convolens.engine.tensor.WindowGeometry;
import convolens.lesson.Lesson;
import convolens.model.sliding.Frame;
import convolens.model.sliding.Pane;
import convolens.model.sliding.Setup;
import convolens.model.sliding.SlidingPreset;
import convolens.model.sliding.SlidingState;
import convolens.model.sliding.Spot;
import convolens.walk.Place;
import convolens.walk.Step;
import convolens.walk.WindowWalk;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/**
 * A stage on which a window slides: what is {@linkplain Setup set}, and the step of the moment. The scenes of sections
 * 7.2.2–7.3 are {@linkplain SlidingPreset presets} of it.
 */
public final class SlidingModel {
    private final SlidingPreset preset;
    private final TimelineModel timeline = new TimelineModel();
    private final ReadOnlyObjectWrapper<Frame> frame = new ReadOnlyObjectWrapper<>(this, "frame");
    private final ObjectProperty<Spot> pointed = new SimpleObjectProperty<>(this, "pointed");
    private final ObjectProperty<Set<Pane>> panes = new SimpleObjectProperty<>(this, "panes");
    private final Setup setup;
    private convolens.walk.Grain grain;
    private boolean settling;

    /** The model of a scene, in the state with which the book begins. */
    public SlidingModel(SlidingPreset preset) {
        this.preset = preset;
        panes.set(preset.panes());
        SlidingState start = preset.start();
        setup = new Setup(start);
        WindowWalk walk = start.walk();
        grain = preset.grain();
        frame.set(new Frame(start, walk, walk.step(grain, 0)));
        settle(start, walk, new Place(0, 0, 0, 0));
        setup.stateProperty().addListener((observable, old, now) -> show(now));
        timeline.positionProperty().addListener((observable, old, now) -> moved());
        timeline.grainProperty().addListener((observable, old, now) -> grainChosen());
    }

    // Properties

    /** What scene this is. */
    public SlidingPreset preset() {
        return preset;
    }

    /** The lesson of the scene. */
    public Lesson lesson() {
        return preset.lesson();
    }

    /** The steps. */
    public TimelineModel timeline() {
        return timeline;
    }

    /** What the stage shows: state, walk and step, always of one another. */
    public ReadOnlyObjectProperty<Frame> frameProperty() {
        return frame.getReadOnlyProperty();
    }

    public Frame getFrame() {
        return frame.get();
    }

    /** What is set, and every change of it. */
    public Setup setup() {
        return setup;
    }

    /** The cell that is pointed at, in any pane; null if none is. */
    public ObjectProperty<Spot> pointedProperty() {
        return pointed;
    }

    /** The parts of the stage that are shown. */
    public ObjectProperty<Set<Pane>> panesProperty() {
        return panes;
    }

    /** Shows or hides a part of the stage. */
    public void show(Pane pane, boolean visible) {
        Set<Pane> shown = EnumSet.noneOf(Pane.class);
        shown.addAll(panes.get());
        if (visible ? shown.add(pane) : shown.remove(pane)) {
            panes.set(shown);
        }
    }

    /** The grain of a timeline that stands for a walk's grain. */
    public static Grain grain(convolens.walk.Grain grain) {
        return new Grain("grain." + grain.name().toLowerCase(Locale.ROOT));
    }

    // Commands

    /** Sets a cell of the sample on the stage to a typed number. Returns whether it was one. */
    public boolean type(Spot cell, String typed) {
        return setup.type(sample(), cell, typed);
    }

    /** Adds to a cell, as by scrolling. */
    public void nudge(Spot cell, float difference) {
        setup.nudge(sample(), cell, difference);
    }

    /** Pastes a block of text from a cell on. Returns whether it fitted. */
    public boolean paste(Spot cell, String text) {
        return setup.paste(sample(), cell, text);
    }

    /** The value of a cell of the input, a filter or the bias. */
    public float value(Spot cell) {
        return setup.value(sample(), cell);
    }

    // Commands: place

    /** Goes to the step that completes an output cell of the sample on the stage. */
    public void goTo(int map, int outputRow, int outputColumn) {
        timeline.seek(walk().positionOf(grain, sample(), map, outputRow, outputColumn));
    }

    /** Goes to the same place of another sample. */
    public void goToSample(int sample) {
        Place last = step().last();
        goTo(new Place(sample, last.map(), last.window(), last.term()));
    }

    /** Goes to the same window under another filter, or in another channel of a pooling. */
    public void goToMap(int map) {
        Place last = step().last();
        goTo(new Place(last.sample(), map, last.window(), last.term()));
    }

    private void goTo(Place place) {
        timeline.seek(walk().positionOf(grain, place));
    }

    // State

    private SlidingState state() {
        return frame.get().state();
    }

    private WindowWalk walk() {
        return frame.get().walk();
    }

    private Step step() {
        return frame.get().step();
    }

    /** The sample on the stage. */
    public int sample() {
        return step().last().sample();
    }

    /** {@link #map()}, to be followed. */
    public ObservableValue<Integer> mapProperty() {
        return frame.map(shown -> shown.step().last().map());
    }

    /** The output map on the stage: the filter of a convolution, the channel of a pooling. */
    public int map() {
        return step().last().map();
    }

    private void show(SlidingState changed) {
        pointed.set(null);
        settle(changed, changed.walk(), step().last());
    }

    /** Puts a state onto the stage, at the place that is nearest to the given one. */
    private void settle(SlidingState state, WindowWalk walk, Place place) {
        Place near = nearest(walk, place);
        List<convolens.walk.Grain> grains = walk.grains();
        if (!grains.contains(grain)) {
            grain = convolens.walk.Grain.WINDOW;
        }
        settling = true;
        List<Grain> choices = grains.stream().map(SlidingModel::grain).toList();
        if (!timeline.getGrains().equals(choices) || !Objects.equals(timeline.getGrain(), grain(grain))) {
            timeline.declareGrains(choices, grain(grain));
        }
        timeline.setCount(walk.positions(grain));
        timeline.seek(walk.positionOf(grain, near));
        settling = false;
        frame.set(new Frame(state, walk, walk.step(grain, timeline.getPosition())));
    }

    private Place nearest(WindowWalk walk, Place place) {
        WindowGeometry old = walk().geometry();
        WindowGeometry now = walk.geometry();
        int row = Math.min(old.outputRow(place.window()), now.outputHeight() - 1);
        int column = Math.min(old.outputColumn(place.window()), now.outputWidth() - 1);
        boolean complete = place.term() == walk().terms() - 1;
        return new Place(
                Math.min(place.sample(), walk.samples() - 1),
                Math.min(place.map(), walk.maps() - 1),
                now.window(row, column),
                complete ? walk.terms() - 1 : Math.min(place.term(), walk.terms() - 1));
    }

    private void moved() {
        if (!settling) {
            frame.set(new Frame(state(), walk(), walk().step(grain, timeline.getPosition())));
        }
    }

    private void grainChosen() {
        if (settling || timeline.getGrain() == null) {
            return;
        }
        for (convolens.walk.Grain candidate : walk().grains()) {
            if (grain(candidate).equals(timeline.getGrain()) && candidate != grain) {
                Place last = step().last();
                grain = candidate;
                settle(state(), walk(), last);
            }
        }
    }
}
