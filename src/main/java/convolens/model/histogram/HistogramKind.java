package convolens.model.histogram;

import convolens.engine.inspect.NetworkHistograms;
import convolens.engine.inspect.ValueHistogram;
import java.util.List;

/** Which numbers of a network are counted. */
public enum HistogramKind {
    /** What is learned: weights, biases and the like. */
    WEIGHTS {
        @Override
        List<ValueHistogram> of(NetworkHistograms measured) {
            return measured.weights();
        }
    },
    /** The gradients of the loss by them. */
    GRADIENTS {
        @Override
        List<ValueHistogram> of(NetworkHistograms measured) {
            return measured.gradients();
        }
    },
    /** What the layers give. */
    ACTIVATIONS {
        @Override
        List<ValueHistogram> of(NetworkHistograms measured) {
            return measured.activations();
        }
    };

    abstract List<ValueHistogram> of(NetworkHistograms measured);
}
