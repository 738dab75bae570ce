package convolens.model.sliding;

import static convolens.model.whatif.Deviation.BIAS_EACH;
import static convolens.model.whatif.Deviation.CHANNELS_AVERAGED;
import static convolens.model.whatif.Deviation.FLIPPED;
import static convolens.model.whatif.Deviation.PADDING_ONE_SIDE;
import static convolens.model.whatif.Deviation.POOL_STRIDE_ONE;
import static convolens.model.whatif.Deviation.RESHAPED;
import static convolens.model.whatif.Deviation.STRIDE_ONE_AXIS;

import convolens.model.whatif.Deviation;
import convolens.model.whatif.ForwardOtherwise;
import convolens.model.whatif.Outcome;
import convolens.model.whatif.WhatIfs;
import convolens.walk.Place;
import convolens.walk.Step;
import convolens.walk.WindowWalk;
import java.util.List;
import java.util.function.IntPredicate;
import javafx.beans.value.ObservableValue;

/** What can be done otherwise where a window slides. */
public final class SlidingWhatIfs implements WhatIfs {
    private final SlidingModel model;

    SlidingWhatIfs(SlidingModel model) {
        this.model = model;
    }

    @Override
    public List<Deviation> offered() {
        return switch (model.preset()) {
            case SLIDING_WINDOW -> List.of(FLIPPED);
            case BIAS -> List.of(BIAS_EACH, FLIPPED);
            case PADDING -> List.of(PADDING_ONE_SIDE, FLIPPED);
            case STRIDE -> List.of(STRIDE_ONE_AXIS, PADDING_ONE_SIDE, FLIPPED);
            case OUTPUT_SIZE -> List.of(STRIDE_ONE_AXIS, PADDING_ONE_SIDE);
            case CHANNELS -> List.of(CHANNELS_AVERAGED, FLIPPED, PADDING_ONE_SIDE, STRIDE_ONE_AXIS);
            case MANY_FILTERS, BATCH ->
                List.of(RESHAPED, BIAS_EACH, CHANNELS_AVERAGED, FLIPPED, PADDING_ONE_SIDE, STRIDE_ONE_AXIS);
            case POOLING -> List.of(POOL_STRIDE_ONE, STRIDE_ONE_AXIS, PADDING_ONE_SIDE, RESHAPED);
        };
    }

    @Override
    public Outcome doing(Deviation deviation) {
        Frame frame = model.getFrame();
        return new ForwardOtherwise(frame.state(), "y", frame.walk().output()).doing(deviation);
    }

    @Override
    public ObservableValue<?> subject() {
        return model.frameProperty();
    }

    @Override
    public Object basis() {
        return model.getFrame().walk();
    }

    /** The output cell of a step that does not reach beyond one window. */
    @Override
    public IntPredicate ofTheMoment(Deviation deviation) {
        Step step = model.getFrame().step();
        WindowWalk walk = model.getFrame().walk();
        int first = cell(walk, step.first());
        int last = cell(walk, step.last());
        return cell -> first == last && cell == last;
    }

    private static int cell(WindowWalk walk, Place place) {
        return (place.sample() * walk.maps() + place.map()) * walk.geometry().windows() + place.window();
    }
}
