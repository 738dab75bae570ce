package convolens.interchange.onnx;

import convolens.engine.network.Architecture;
import convolens.engine.tensor.Tensor;
import java.util.Map;

/**
 * What a file in ONNX holds.
 *
 * @param architecture the layers, up to the scores
 * @param parameters by the engine's names
 * @param output what the file's own output is
 */
public record OnnxNetwork(Architecture architecture, Map<String, Tensor> parameters, Output output) {

    /** What comes out of a network in a file, where the engine has scores. */
    public enum Output {
        /** Scores. */
        SCORES,
        /** The probabilities of a softmax. */
        PROBABILITIES,
        /** Their logarithms. */
        LOGARITHMS
    }
}
