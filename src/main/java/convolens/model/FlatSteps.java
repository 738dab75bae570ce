package convolens.model;

import convolens.engine.tensor.Shape;
import convolens.walk.ArrayWalk;
import convolens.walk.ArrayWalk.Portion;
import convolens.walk.Run;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** A timeline through the elements of an array in flat order. Where the shape changes, the element is kept. */
public final class FlatSteps {
    private final TimelineModel timeline = new TimelineModel();
    private final ReadOnlyObjectWrapper<Run> run = new ReadOnlyObjectWrapper<>(this, "run");
    private Portion portion = Portion.ELEMENT;
    private ArrayWalk walk;
    private boolean settling;

    /** Begins with the first element. */
    public FlatSteps(Shape shape) {
        settle(shape, new int[shape.rank()]);
        timeline.positionProperty().addListener((observable, old, now) -> moved());
        timeline.grainProperty().addListener((observable, old, now) -> grainChosen());
    }

    /** The steps. */
    public TimelineModel timeline() {
        return timeline;
    }

    /** The elements of the step of the moment. */
    public ReadOnlyObjectProperty<Run> runProperty() {
        return run.getReadOnlyProperty();
    }

    public Run getRun() {
        return run.get();
    }

    /** Goes to the step of an element. */
    public void seek(int offset) {
        timeline.seek(walk.positionOf(portion, offset));
    }

    /** Steps through an array of another shape. */
    public void settle(Shape shape) {
        if (!shape.equals(walk.shape())) {
            settle(shape, walk.shape().index(run.get().end() - 1));
        }
    }

    private void settle(Shape shape, int[] index) {
        walk = new ArrayWalk(shape);
        for (int axis = 0; axis < index.length; axis++) {
            index[axis] = Math.min(index[axis], shape.dim(axis) - 1);
        }
        List<Portion> portions = walk.portions();
        if (!portions.contains(portion)) {
            portion = portions.get(0);
        }
        settling = true;
        timeline.declareGrains(portions.stream().map(FlatSteps::grain).toList(), grain(portion));
        timeline.setCount(walk.positions(portion));
        seek(shape.offset(index));
        settling = false;
        run.set(walk.run(portion, timeline.getPosition()));
    }

    private void moved() {
        if (!settling) {
            run.set(walk.run(portion, timeline.getPosition()));
        }
    }

    private void grainChosen() {
        if (settling) {
            return;
        }
        for (Portion candidate : walk.portions()) {
            if (grain(candidate).equals(timeline.getGrain()) && candidate != portion) {
                int[] last = walk.shape().index(run.get().end() - 1);
                portion = candidate;
                settle(walk.shape(), last);
            }
        }
    }

    private static TimelineGrain grain(Portion portion) {
        return new TimelineGrain(portion.key());
    }
}
