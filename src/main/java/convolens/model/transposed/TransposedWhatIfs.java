package convolens.model.transposed;

import convolens.engine.tensor.Tensor;
import convolens.model.predict.Phrase;
import convolens.model.whatif.Deviation;
import convolens.model.whatif.Difference;
import convolens.model.whatif.Outcome;
import convolens.model.whatif.Pointless;
import convolens.model.whatif.WhatIfs;
import convolens.walk.TransposedWalk;
import convolens.walk.TransposedWalk.Product;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import javafx.beans.value.ObservableValue;

/** What can be done otherwise in a transposed convolution: written instead of added, turned, not cut off. */
public final class TransposedWhatIfs implements WhatIfs {
    private final TransposedConvolutionModel model;

    TransposedWhatIfs(TransposedConvolutionModel model) {
        this.model = model;
    }

    @Override
    public List<Deviation> offered() {
        return List.of(Deviation.OVERWRITTEN, Deviation.FLIPPED, Deviation.UNCROPPED);
    }

    @Override
    public Outcome doing(Deviation deviation) {
        return switch (deviation) {
            case OVERWRITTEN -> overwritten();
            case FLIPPED -> difference(flipped(), Phrase.of("whatif.why.transposedFlipped"));
            case UNCROPPED -> uncropped();
            default -> throw new IllegalArgumentException(deviation + " is not about a transposed convolution");
        };
    }

    private TransposedWalk walk() {
        return model.getFrame().walk();
    }

    private TransposedState state() {
        return model.getFrame().state();
    }

    private Difference difference(Tensor wrong, Phrase why) {
        return new Difference("y", walk().output(), wrong, why);
    }

    /** Of the products that meet in a cell only the last one stays; none is 0. */
    private Outcome overwritten() {
        Tensor right = walk().output();
        Tensor wrong = Tensor.zeros(right.dim(0), right.dim(1));
        int most = 1;
        for (int row = 0; row < right.dim(0); row++) {
            for (int column = 0; column < right.dim(1); column++) {
                List<Product> meeting = walk().products(row, column);
                most = Math.max(most, meeting.size());
                if (!meeting.isEmpty()) {
                    wrong.set(meeting.get(meeting.size() - 1).value(), row, column);
                }
            }
        }
        return most == 1
                ? new Pointless(Phrase.of("whatif.none.overlap"))
                : difference(wrong, Phrase.of("whatif.why.transposedOverwritten", most));
    }

    private Tensor flipped() {
        Tensor w = state().w();
        Tensor turned = Tensor.zeros(w.dim(0), w.dim(1));
        for (int i = 0; i < w.size(); i++) {
            turned.data()[i] = w.data()[w.size() - 1 - i];
        }
        return TransposedWalk.of(state().x(), turned, state().stride(), state().padding())
                .output();
    }

    private Outcome uncropped() {
        int padding = state().padding();
        if (padding == 0) {
            return new Pointless(Phrase.of("whatif.none.padding"));
        }
        Tensor whole =
                TransposedWalk.of(state().x(), state().w(), state().stride(), 0).output();
        return difference(
                whole,
                Phrase.of(
                        "whatif.why.uncropped",
                        padding,
                        whole.dim(0) + " × " + whole.dim(1),
                        walk().output().dim(0) + " × " + walk().output().dim(1)));
    }

    @Override
    public ObservableValue<?> subject() {
        return model.frameProperty();
    }

    @Override
    public Object basis() {
        return walk();
    }

    /** The cells that the step adds to. */
    @Override
    public IntPredicate ofTheMoment(Deviation deviation) {
        TransposedFrame frame = model.getFrame();
        int height = walk().output().dim(0);
        int width = walk().output().dim(1);
        BitSet written = new BitSet();
        for (int index = frame.from(); index < frame.done(); index++) {
            Product product = walk().product(index);
            if (product.row() >= 0 && product.row() < height && product.column() >= 0 && product.column() < width) {
                written.set(product.row() * width + product.column());
            }
        }
        return written::get;
    }
}
