package convolens.model.array;

import convolens.engine.tensor.Tensor;
import convolens.model.predict.Phrase;
import convolens.model.whatif.Deviation;
import convolens.model.whatif.Difference;
import convolens.model.whatif.Outcome;
import convolens.model.whatif.WhatIfs;
import convolens.walk.Run;
import java.util.List;
import java.util.function.IntPredicate;
import javafx.beans.value.ObservableValue;

/** What can be done otherwise in the scene of the transpose: y as x.reshape(y.shape). */
public final class TransposeWhatIfs implements WhatIfs {
    private final TransposeModel model;

    public TransposeWhatIfs(TransposeModel model) {
        this.model = model;
    }

    @Override
    public List<Deviation> offered() {
        return List.of(Deviation.TRANSPOSE_RESHAPED);
    }

    @Override
    public Outcome doing(Deviation deviation) {
        if (deviation != Deviation.TRANSPOSE_RESHAPED) {
            throw new IllegalArgumentException(deviation + " is not about a transpose");
        }
        Transposed arrays = model.getFrame().arrays();
        Tensor y = arrays.y();
        String order = arrays.order().toString();
        return new Difference(
                "y",
                y,
                arrays.x().view(y.shape().toArray()),
                Phrase.of(
                        "whatif.why.transposeReshaped",
                        order.substring(1, order.length() - 1),
                        y.shape().toString()));
    }

    @Override
    public ObservableValue<?> subject() {
        return model.frameProperty();
    }

    @Override
    public Object basis() {
        return model.getFrame().arrays();
    }

    @Override
    public IntPredicate ofTheMoment(Deviation deviation) {
        Run run = model.getFrame().run();
        return cell -> cell >= run.first() && cell < run.end();
    }
}
