package convolens.model.unfold;

import static convolens.model.whatif.Deviation.ARGMAX_LOST;
import static convolens.model.whatif.Deviation.BIAS_EACH;
import static convolens.model.whatif.Deviation.CHANNELS_AVERAGED;
import static convolens.model.whatif.Deviation.COL_RESHAPED;
import static convolens.model.whatif.Deviation.DW_RESHAPED;
import static convolens.model.whatif.Deviation.FILTER_RESHAPED;
import static convolens.model.whatif.Deviation.FLIPPED;
import static convolens.model.whatif.Deviation.OVERWRITTEN;
import static convolens.model.whatif.Deviation.PADDING_ONE_SIDE;
import static convolens.model.whatif.Deviation.POOL_STRIDE_ONE;
import static convolens.model.whatif.Deviation.RESHAPED;
import static convolens.model.whatif.Deviation.STRIDE_ONE_AXIS;

import convolens.engine.tensor.WindowGeometry;
import convolens.model.whatif.Deviation;
import convolens.model.whatif.ForwardOtherwise;
import convolens.model.whatif.Outcome;
import convolens.model.whatif.WhatIfs;
import convolens.walk.chain.ArrayName;
import convolens.walk.chain.Axes;
import convolens.walk.chain.Axis;
import convolens.walk.chain.ChainArray;
import java.util.List;
import java.util.function.IntPredicate;
import javafx.beans.value.ObservableValue;

/** What can be done otherwise in the scenes of section 7.4. */
public final class UnfoldWhatIfs implements WhatIfs {
    private final UnfoldModel model;

    UnfoldWhatIfs(UnfoldModel model) {
        this.model = model;
    }

    @Override
    public List<Deviation> offered() {
        return switch (model.preset()) {
            case IM2COL, IM2COL_LOOP -> List.of(COL_RESHAPED, STRIDE_ONE_AXIS, PADDING_ONE_SIDE);
            case MULTIPLY -> List.of(FILTER_RESHAPED, RESHAPED, BIAS_EACH, CHANNELS_AVERAGED, FLIPPED);
            case CONVOLUTION_FORWARD ->
                List.of(
                        RESHAPED,
                        FILTER_RESHAPED,
                        COL_RESHAPED,
                        BIAS_EACH,
                        CHANNELS_AVERAGED,
                        FLIPPED,
                        PADDING_ONE_SIDE,
                        STRIDE_ONE_AXIS);
            case POOLING_IM2COL, POOLING_FORWARD ->
                List.of(RESHAPED, POOL_STRIDE_ONE, COL_RESHAPED, STRIDE_ONE_AXIS, PADDING_ONE_SIDE);
            case CONVOLUTION_BACKWARD -> List.of(DW_RESHAPED, OVERWRITTEN);
            case COL2IM -> List.of(OVERWRITTEN);
            case POOLING_BACKWARD -> List.of(ARGMAX_LOST, OVERWRITTEN);
            case GRADIENT_CHECK -> List.of(DW_RESHAPED);
        };
    }

    @Override
    public Outcome doing(Deviation deviation) {
        ChainArray right = model.getFrame().chain().array(array(deviation));
        return switch (right.name()) {
            case OUT ->
                new ForwardOtherwise(model.getFrame().state(), right.name().symbol(), right.values()).doing(deviation);
            case COL, COL_POOLING -> new ColOtherwise(model.getFrame().state(), right).doing(deviation);
            default -> new BackwardOtherwise(model.getFrame(), right).doing(deviation);
        };
    }

    /** The array in which it is seen. */
    private ArrayName array(Deviation deviation) {
        boolean unfolds = model.preset() == UnfoldPreset.IM2COL || model.preset() == UnfoldPreset.IM2COL_LOOP;
        return switch (deviation) {
            case COL_RESHAPED -> model.preset().isPooling() ? ArrayName.COL_POOLING : ArrayName.COL;
            case STRIDE_ONE_AXIS, PADDING_ONE_SIDE -> unfolds ? ArrayName.COL : ArrayName.OUT;
            case OVERWRITTEN -> model.preset() == UnfoldPreset.COL2IM ? ArrayName.IMG : ArrayName.DX;
            case ARGMAX_LOST -> ArrayName.DX;
            case DW_RESHAPED -> model.preset().isChecked() ? ArrayName.ANALYTIC : ArrayName.DW;
            default -> ArrayName.OUT;
        };
    }

    @Override
    public ObservableValue<?> subject() {
        return model.frameProperty();
    }

    @Override
    public Object basis() {
        return model.getFrame().computed();
    }

    /** The cells that have the indices which the step has chosen. */
    @Override
    public IntPredicate ofTheMoment(Deviation deviation) {
        ChainArray array = model.getFrame().chain().array(array(deviation));
        int[] at = model.getFrame().step().at();
        boolean chooses = array.axes().list().stream().anyMatch(axis -> at[axis.ordinal()] != Axes.FREE);
        return value -> {
            int[] index = array.axes().locate(cell(array, value));
            return chooses
                    && array.axes().list().stream()
                            .allMatch(axis ->
                                    at[axis.ordinal()] == Axes.FREE || at[axis.ordinal()] == index[axis.ordinal()]);
        };
    }

    /** The cell of an array, the padding counted, that holds a value. */
    private static int cell(ChainArray array, int value) {
        if (array.isBuffer()) {
            return value;
        }
        WindowGeometry g = array.imageGeometry();
        int width = g.width();
        int height = g.height();
        int plane = value / (width * height);
        int row = value / width % height + g.paddingY();
        int column = value % width + g.paddingX();
        return (plane * array.axes().extent(Axis.ROW) + row) * array.axes().extent(Axis.COLUMN) + column;
    }
}
