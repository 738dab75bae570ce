package convolens.interchange.onnx;

import convolens.engine.network.LayerSpec;
import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import java.util.List;
import java.util.Map;

/**
 * What a file in ONNX holds.
 *
 * @param input (C,H,W) of a picture
 * @param layers up to the scores
 * @param parameters by the engine's names
 * @param output what the file's own output is
 */
public record OnnxNetwork(Shape input, List<LayerSpec> layers, Map<String, Tensor> parameters, Output output) {

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
