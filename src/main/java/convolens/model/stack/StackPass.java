package convolens.model.stack;

import convolens.engine.gemm.Cpu;
import convolens.engine.layer.SoftmaxWithLoss;
import convolens.engine.network.Network;
import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import convolens.model.setup.InputPicture;
import java.util.ArrayList;
import java.util.List;

/**
 * One digit sent forward through both networks by the engine.
 *
 * @param state the settings with which it was
 * @param label which digit it is
 * @param affine the output of every row of the first stack: (1, …), not to be modified
 * @param cnn the output of every row of the second
 */
public record StackPass(StackState state, int label, List<Tensor> affine, List<Tensor> cnn) {

    /**
     * Sends a digit through both networks. Softmax follows the scores, as in the figures:
     *
     * <pre>
     * p[k] = exp(s[k]) / Σⱼ exp(s[j])
     * </pre>
     *
     * @param pixels the digit (C,H,W); scaled to the size of the input, its channels repeated
     * @param label which digit it is
     */
    public static StackPass of(StackState state, Tensor pixels, int label) {
        Tensor x = input(state.input(), new InputPicture(pixels));
        return new StackPass(state, label, outputs(state, Side.AFFINE, x), outputs(state, Side.CNN, x));
    }

    /** The output of every row of one stack. */
    public List<Tensor> outputs(Side side) {
        return side == Side.AFFINE ? affine : cnn;
    }

    /** The digit that one network answers. */
    public int answer(Side side) {
        Tensor p = outputs(side).get(outputs(side).size() - 1);
        int best = 0;
        for (int k = 1; k < p.size(); k++) {
            best = p.data()[k] > p.data()[best] ? k : best;
        }
        return best;
    }

    private static Tensor input(InputSize size, InputPicture picture) {
        Tensor x = Tensor.zeros(1, size.channels(), size.height(), size.width());
        Tensor scaled = picture.scaled(size.channels(), size.height(), size.width());
        System.arraycopy(scaled.data(), 0, x.data(), 0, x.size());
        return x;
    }

    private static List<Tensor> outputs(StackState state, Side side, Tensor x) {
        Network network = state.row(side).build(Cpu.single(), state.seed());
        Tensor scores = network.predict(x);
        List<Tensor> outputs = new ArrayList<>(List.of(x));
        for (int i = 0; i < network.layers().size(); i++) {
            outputs.add(network.output(i).copy());
        }
        SoftmaxWithLoss softmax = new SoftmaxWithLoss();
        softmax.forward(scores, new int[1]);
        outputs.add(softmax.probabilities().copy());
        List<Shape> shapes = network.shapes(1);
        if (!shapes.get(shapes.size() - 1).equals(scores.shape())) {
            throw new IllegalStateException("the scores " + scores.shape() + " are not " + shapes);
        }
        return outputs;
    }
}
