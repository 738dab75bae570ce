package convolens.model.stack;

import convolens.model.TimelineGrain;
import convolens.model.TimelineModel;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/** How far the data have come in both stacks: a step for each layer, or for each block such as Conv–ReLU–Pooling. */
final class StackSteps {
    static final TimelineGrain LAYER = new TimelineGrain("grain.layer");
    static final TimelineGrain BLOCK = new TimelineGrain("grain.block");

    private final TimelineModel timeline = new TimelineModel();
    private final Supplier<StackFrame> frame;

    /** @param frame the networks of the moment */
    StackSteps(Supplier<StackFrame> frame) {
        this.frame = frame;
        timeline.declareGrains(List.of(LAYER, BLOCK), LAYER);
        timeline.stepsPerSecondProperty().set(1);
        timeline.labelProperty().set(step -> Integer.toString(step));
        timeline.grainProperty().addListener((observable, old, now) -> regrain(old));
        settle();
    }

    TimelineModel timeline() {
        return timeline;
    }

    /** The row that the data have reached in a stack. */
    int reached(Side side) {
        return row(side, timeline.getPosition(), timeline.getGrain());
    }

    private int row(Side side, int position, TimelineGrain grain) {
        StackFlow flow = frame.get().flow(side);
        if (BLOCK.equals(grain)) {
            List<Integer> ends = flow.blockEnds();
            return ends.get(Math.min(position, ends.size() - 1));
        }
        return Math.min(position, flow.softmax());
    }

    /** Lets the data go as far as a row. */
    void goTo(StackPlace place) {
        if (BLOCK.equals(timeline.getGrain())) {
            List<Integer> ends = frame.get().flow(place.side()).blockEnds();
            int step = 0;
            while (ends.get(step) < place.row()) {
                step++;
            }
            timeline.seek(step);
        } else {
            timeline.seek(place.row());
        }
    }

    /** Has as many steps as the networks of the moment. */
    void settle() {
        StackFrame now = frame.get();
        timeline.setCount(
                BLOCK.equals(timeline.getGrain())
                        ? Math.max(
                                now.affine().blockEnds().size(),
                                now.cnn().blockEnds().size())
                        : Math.max(now.affine().rows(), now.cnn().rows()));
    }

    /** The data stay where they are in the deeper stack. */
    private void regrain(TimelineGrain old) {
        if (old == null || Objects.equals(old, timeline.getGrain())) {
            return;
        }
        StackFrame now = frame.get();
        Side deeper = now.cnn().rows() >= now.affine().rows() ? Side.CNN : Side.AFFINE;
        int row = row(deeper, timeline.getPosition(), old);
        settle();
        goTo(new StackPlace(deeper, row));
    }
}
