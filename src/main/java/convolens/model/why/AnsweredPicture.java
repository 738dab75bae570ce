package convolens.model.why;

import convolens.engine.tensor.Tensor;
import java.util.Arrays;

/**
 * What the network of a result makes of its picture, whatever else was asked about it.
 *
 * @param picture (C,H,W), not to be modified
 * @param probabilities of the classes, not to be modified
 */
public record AnsweredPicture(Tensor picture, float[] probabilities) {
    static AnsweredPicture of(WhyResult result) {
        return new AnsweredPicture(result.picture(), result.trained().probabilities());
    }

    /** Whether it is the same network's answer to the same picture. */
    @Override
    public boolean equals(Object other) {
        return other instanceof AnsweredPicture answered
                && picture == answered.picture
                && Arrays.equals(probabilities, answered.probabilities);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(probabilities);
    }
}
