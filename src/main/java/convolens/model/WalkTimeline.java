package convolens.model;

import convolens.engine.tensor.WindowGeometry;
import convolens.walk.Place;
import convolens.walk.PoolingWalk;
import convolens.walk.Step;
import convolens.walk.WindowWalk;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** A timeline that steps through a walk, at one of the walk's grains. Where the walk changes, the place is kept. */
public final class WalkTimeline {
    private final TimelineModel timeline = new TimelineModel();
    private final Runnable moved;
    private convolens.walk.Grain grain;
    private WindowWalk walk;
    private boolean settling;

    /**
     * @param grain the first grain
     * @param moved is called when another step of the same walk is reached
     */
    public WalkTimeline(WindowWalk walk, convolens.walk.Grain grain, Runnable moved) {
        this.walk = walk;
        this.grain = grain;
        this.moved = moved;
        settle(walk, new Place(0, 0, 0, 0));
        timeline.positionProperty().addListener((observable, old, now) -> tell());
        timeline.grainProperty().addListener((observable, old, now) -> grainChosen());
    }

    /** The grain of a timeline that stands for a walk's grain. A pooling has no products: there it is a cell. */
    public static TimelineGrain grain(convolens.walk.Grain grain, WindowWalk walk) {
        boolean isCell = grain == convolens.walk.Grain.PRODUCT && walk instanceof PoolingWalk;
        return new TimelineGrain(
                isCell ? "grain.element" : "grain." + grain.name().toLowerCase(Locale.ROOT));
    }

    /** The steps. */
    public TimelineModel timeline() {
        return timeline;
    }

    /** The step of the moment. */
    public Step step() {
        return walk.step(grain, timeline.getPosition());
    }

    /** How much of the walk one step is. */
    public convolens.walk.Grain grain() {
        return grain;
    }

    /** Goes to a step at a grain, or the nearest there is; a grain that the walk has not leaves the grain as it is. */
    public void take(convolens.walk.Grain wanted, int position) {
        if (walk.grains().contains(wanted) && wanted != grain) {
            Place last = step().last();
            grain = wanted;
            settle(walk, last);
        }
        timeline.seek(position);
        moved.run();
    }

    /** Goes to the step that completes an output cell. */
    public void seek(int sample, int map, int outputRow, int outputColumn) {
        timeline.seek(walk.positionOf(grain, sample, map, outputRow, outputColumn));
    }

    /** Goes to the step in which a term is done. */
    public void seek(Place place) {
        timeline.seek(walk.positionOf(grain, place));
    }

    /** Goes to the step in which a term is done, or the nearest there is. */
    public void seekNear(Place place) {
        seek(new Place(
                Math.min(place.sample(), walk.samples() - 1),
                Math.min(place.map(), walk.maps() - 1),
                Math.min(place.window(), walk.geometry().windows() - 1),
                Math.min(place.term(), walk.terms() - 1)));
    }

    /** Goes to the same place of another sample. */
    public void seekSample(int sample) {
        Place last = step().last();
        seek(new Place(sample, last.map(), last.window(), last.term()));
    }

    /** Goes to the same window under another filter, or in another channel of a pooling. */
    public void seekMap(int map) {
        Place last = step().last();
        seek(new Place(last.sample(), map, last.window(), last.term()));
    }

    /** Goes to the step that completes the next output cell, after the last one to the first. */
    public void seekNextWindow() {
        Place last = step().last();
        int windows = walk.geometry().windows();
        int next = (last.sample() * walk.maps() + last.map()) * windows + last.window() + 1;
        int window = next % windows;
        int map = next / windows % walk.maps();
        int sample = next / windows / walk.maps() % walk.samples();
        seek(new Place(sample, map, window, walk.terms() - 1));
    }

    /** Steps over no less than a window from now on: what a step shows of an output cell is then the whole of it. */
    public void stepOverWindows() {
        if (grain == convolens.walk.Grain.PRODUCT || grain == convolens.walk.Grain.CHANNEL) {
            Place last = step().last();
            timeline.grainProperty().set(grain(convolens.walk.Grain.WINDOW, walk));
            seek(new Place(last.sample(), last.map(), last.window(), walk.terms() - 1));
        }
    }

    /** Steps through another walk, from the place that is nearest to that of the moment. */
    public void settle(WindowWalk changed) {
        settle(changed, step().last());
    }

    private void settle(WindowWalk changed, Place place) {
        Place near = nearest(changed, place);
        walk = changed;
        List<convolens.walk.Grain> grains = walk.grains();
        if (!grains.contains(grain)) {
            grain = convolens.walk.Grain.WINDOW;
        }
        settling = true;
        List<TimelineGrain> choices = grains.stream().map(g -> grain(g, walk)).toList();
        if (!timeline.getGrains().equals(choices) || !Objects.equals(timeline.getGrain(), grain(grain, walk))) {
            timeline.declareGrains(choices, grain(grain, walk));
        }
        timeline.setCount(walk.positions(grain));
        timeline.seek(walk.positionOf(grain, near));
        settling = false;
    }

    private Place nearest(WindowWalk changed, Place place) {
        WindowGeometry old = walk.geometry();
        WindowGeometry now = changed.geometry();
        int row = Math.min(old.outputRow(place.window()), now.outputHeight() - 1);
        int column = Math.min(old.outputColumn(place.window()), now.outputWidth() - 1);
        boolean complete = place.term() == walk.terms() - 1;
        return new Place(
                Math.min(place.sample(), changed.samples() - 1),
                Math.min(place.map(), changed.maps() - 1),
                now.window(row, column),
                complete ? changed.terms() - 1 : Math.min(place.term(), changed.terms() - 1));
    }

    private void tell() {
        if (!settling) {
            moved.run();
        }
    }

    private void grainChosen() {
        if (settling || timeline.getGrain() == null) {
            return;
        }
        for (convolens.walk.Grain candidate : walk.grains()) {
            if (grain(candidate, walk).equals(timeline.getGrain()) && candidate != grain) {
                Place last = step().last();
                grain = candidate;
                settle(walk, last);
                moved.run();
            }
        }
    }
}
