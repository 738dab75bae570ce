package convolens.model.array;

import convolens.engine.tensor.Permutation;
import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import convolens.model.predict.Phrase;
import convolens.model.whatif.Deviation;
import convolens.model.whatif.Difference;
import convolens.model.whatif.Outcome;
import convolens.model.whatif.Pointless;
import convolens.model.whatif.WhatIfs;
import convolens.walk.Run;
import java.util.List;
import java.util.function.IntPredicate;
import javafx.beans.value.ObservableValue;

/** What can be done otherwise with an array of four axes: its memory read in another order, its channels put last. */
public final class ArrayWhatIfs implements WhatIfs {
    private static final String LAST = "(0, 2, 3, 1)";

    private final FourDArrayModel model;

    public ArrayWhatIfs(FourDArrayModel model) {
        this.model = model;
    }

    @Override
    public List<Deviation> offered() {
        return List.of(Deviation.COLUMN_MAJOR, Deviation.CHANNELS_LAST);
    }

    @Override
    public Outcome doing(Deviation deviation) {
        Tensor x = model.getFrame().x();
        return switch (deviation) {
            case COLUMN_MAJOR -> columnMajor(x);
            case CHANNELS_LAST -> channelsLast(x);
            default -> throw new IllegalArgumentException(deviation + " is not about an array of four axes");
        };
    }

    /** The memory of x with strides (1, N, N·C, N·C·H), as order="F" has them. */
    private static Outcome columnMajor(Tensor x) {
        Tensor wrong = new Tensor(x.shape());
        int[] fortran = {1, x.dim(0), x.dim(0) * x.dim(1), x.dim(0) * x.dim(1) * x.dim(2)};
        for (int i = 0; i < x.size(); i++) {
            int rest = i;
            int from = 0;
            for (int axis = 3; axis >= 0; axis--) {
                from += rest % x.dim(axis) * fortran[axis];
                rest /= x.dim(axis);
            }
            wrong.data()[i] = x.data()[from];
        }
        String rows = "(" + x.dim(1) * x.dim(2) * x.dim(3) + ", " + x.dim(2) * x.dim(3) + ", " + x.dim(3) + ", 1)";
        String columns = "(" + fortran[0] + ", " + fortran[1] + ", " + fortran[2] + ", " + fortran[3] + ")";
        return new Difference("x", x, wrong, Phrase.of("whatif.why.columnMajor", columns, rows));
    }

    private static Outcome channelsLast(Tensor x) {
        if (x.dim(1) == 1 || x.dim(2) * x.dim(3) == 1) {
            return new Pointless(Phrase.of("whatif.none.channels"));
        }
        Tensor moved = Tensor.empty();
        Permutation.of(0, 2, 3, 1).transpose(x, moved);
        Shape shape = moved.shape();
        return new Difference(
                "y",
                moved,
                x.view(shape.toArray()),
                Phrase.of("whatif.why.channelsLast", shape.toString(), x.dim(1), LAST));
    }

    @Override
    public ObservableValue<?> subject() {
        return model.frameProperty();
    }

    @Override
    public Object basis() {
        return model.getFrame().x();
    }

    /** The elements of the step, wherever they stand in the right array. */
    @Override
    public IntPredicate ofTheMoment(Deviation deviation) {
        Run run = model.getFrame().run();
        Tensor x = model.getFrame().x();
        int channels = x.dim(1);
        int plane = x.dim(2) * x.dim(3);
        return cell -> {
            int flat = deviation == Deviation.CHANNELS_LAST
                    ? (cell / (channels * plane) * channels + cell % channels) * plane + cell / channels % plane
                    : cell;
            return flat >= run.first() && flat < run.end();
        };
    }
}
