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
 * @param metadata what the file says of itself, by name
 */
public record OnnxNetwork(
        Architecture architecture, Map<String, Tensor> parameters, Output output, Map<String, String> metadata) {

    /** A network of whose file nothing else is known. */
    OnnxNetwork(Architecture architecture, Map<String, Tensor> parameters, Output output) {
        this(architecture, parameters, output, Map.of());
    }

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
