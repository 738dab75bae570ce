package convolens.model.shift;

import convolens.model.setup.SlidingState;
import convolens.model.whatif.Deviation;
import convolens.model.whatif.ForwardOtherwise;
import convolens.model.whatif.Outcome;
import convolens.model.whatif.WhatIfs;
import java.util.List;
import java.util.function.IntPredicate;
import javafx.beans.value.ObservableValue;

/** What can be done otherwise in the shift lab: how the window of the max pooling lies over the moved input. */
public final class ShiftWhatIfs implements WhatIfs {
    private final ShiftLabModel model;

    ShiftWhatIfs(ShiftLabModel model) {
        this.model = model;
    }

    @Override
    public List<Deviation> offered() {
        return List.of(Deviation.POOL_STRIDE_ONE, Deviation.STRIDE_ONE_AXIS, Deviation.PADDING_ONE_SIDE);
    }

    @Override
    public Outcome doing(Deviation deviation) {
        ShiftFrame frame = model.getFrame();
        SlidingState pooling = frame.state().pooling();
        SlidingState moved = pooling.withInput(frame.comparison().moved(), pooling.inputSource());
        return new ForwardOtherwise(
                        moved,
                        "max",
                        frame.comparison().of(Reduction.MAX).after().output())
                .doing(deviation);
    }

    @Override
    public ObservableValue<?> subject() {
        return model.frameProperty();
    }

    @Override
    public Object basis() {
        return model.getFrame().comparison();
    }

    /** The output of the window that is compared. */
    @Override
    public IntPredicate ofTheMoment(Deviation deviation) {
        ShiftFrame frame = model.getFrame();
        return cell -> !frame.all() && cell == frame.window();
    }
}
