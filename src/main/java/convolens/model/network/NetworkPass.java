package convolens.model.network;

import convolens.engine.layer.SoftmaxWithLoss;
import convolens.engine.network.Architecture;
import convolens.engine.network.LayerSpec;
import convolens.engine.network.Network;
import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a network makes of a picture, layer by layer. Holds copies that nobody modifies.
 *
 * @param architecture the layers
 * @param parameters by name, as they were
 * @param input (1,C,H,W)
 * @param outputs of every layer, (1,…)
 * @param probabilities of the classes
 * @param columns what the layers are shown as
 */
public record NetworkPass(
        Architecture architecture,
        Map<String, Tensor> parameters,
        Tensor input,
        List<Tensor> outputs,
        float[] probabilities,
        List<NetworkColumn> columns) {

    /**
     * Sends a picture through a network.
     *
     * @param architecture that of the network
     * @param parameters those of the network, not modified from now on
     * @param network modified in what it keeps of its last pass
     * @param picture (C,H,W), copied
     */
    public static NetworkPass of(
            Architecture architecture, Map<String, Tensor> parameters, Network network, Tensor picture) {
        Tensor x = picture.copy();
        x.reshape(1, picture.dim(0), picture.dim(1), picture.dim(2));
        Tensor scores = network.predict(x);
        SoftmaxWithLoss softmax = new SoftmaxWithLoss();
        softmax.forward(scores, new int[1]);
        List<Tensor> outputs = new ArrayList<>();
        for (int i = 0; i < network.layers().size(); i++) {
            outputs.add(network.output(i).copy());
        }
        return new NetworkPass(
                architecture,
                parameters,
                x,
                outputs,
                softmax.probabilities().toArray(),
                NetworkColumn.of(architecture));
    }

    /** The output of a layer; that of −1 is the picture. */
    public Tensor output(int layer) {
        return layer < 0 ? input : outputs.get(layer);
    }

    /** The class of the largest probability. */
    public int answer() {
        int best = 0;
        for (int k = 1; k < probabilities.length; k++) {
            best = probabilities[k] > probabilities[best] ? k : best;
        }
        return best;
    }

    /** The first column from which on there are only numbers that tell the answer, one for each class: its scores. */
    public int firstTelling() {
        int column = columns.size() - 1;
        while (column > 1 && isOneEach(columns.get(column - 1))) {
            column--;
        }
        return column;
    }

    private boolean isOneEach(NetworkColumn column) {
        return column.maps() == probabilities.length && column.height() * column.width() == 1;
    }

    /** The class of the second largest probability. */
    public int second() {
        int answer = answer();
        int best = answer == 0 ? 1 : 0;
        for (int k = 0; k < probabilities.length; k++) {
            best = k != answer && probabilities[k] > probabilities[best] ? k : best;
        }
        return best;
    }

    /** The weights of a layer that multiplies; null for others. */
    public @Nullable Tensor weights(int layer) {
        return parameter("W", layer);
    }

    /** The bias of a layer that multiplies; null for others. */
    public @Nullable Tensor bias(int layer) {
        return parameter("b", layer);
    }

    /** Whether a layer is a ReLU. */
    public boolean isRelu(int layer) {
        return architecture.layers().get(layer) instanceof LayerSpec.Relu;
    }

    private @Nullable Tensor parameter(String letter, int layer) {
        int number = 0;
        for (int i = 0; i <= layer; i++) {
            number += learns(i) ? 1 : 0;
        }
        return layer >= 0 && learns(layer) ? parameters.get(letter + number) : null;
    }

    private boolean learns(int layer) {
        LayerSpec spec = architecture.layers().get(layer);
        return spec instanceof LayerSpec.Convolution || spec instanceof LayerSpec.Affine;
    }

    /** The shape of the output of a layer, beginning with 1. */
    public Shape shape(int layer) {
        return output(layer).shape();
    }
}
