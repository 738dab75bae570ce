package convolens.engine.layer;

import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One layer of a network: a forward and a backward pass.
 *
 * <p>{@code forward} keeps what {@code backward} needs: the tensors handed to it (not copies, so they must stay as they
 * are until the backward pass) and buffers of its own, which are reused. Outputs come last and are reshaped. A layer is
 * used by one thread at a time. Source: chapter 5 for the interface, chapter 7 for the layers.
 */
public interface Layer {

    /** The book's name of the layer, for example {@code Convolution}. */
    String name();

    /**
     * The shape of the output for an input of this shape; both begin with the number of samples N.
     *
     * @throws IllegalArgumentException if the input does not fit; the message names both shapes
     */
    Shape outputShape(Shape input);

    /**
     * Computes the layer.
     *
     * @param x the input, not modified
     * @param mode what for
     * @param y the output, modified: reshaped and overwritten; not the tensor x
     */
    void forward(Tensor x, Mode mode, Tensor y);

    /**
     * Computes the gradients of the last forward pass and overwrites those of the {@link #parameters()}.
     *
     * @param dy the gradient of the loss with respect to the output, not modified; of the output's shape
     * @param dx the gradient with respect to the input, modified: reshaped and overwritten; {@code null} where nobody
     *     asks for it, as before the first layer
     * @throws IllegalArgumentException if dy has another shape than the last output; the message names both
     * @throws IllegalStateException if there was no forward pass
     */
    void backward(Tensor dy, @Nullable Tensor dx);

    /** What this layer learns; empty for most. */
    default List<Parameter> parameters() {
        return List.of();
    }

    /**
     * What this layer remembers of its training besides its {@link #parameters()}, by name: counted, not learned by
     * gradients; empty for most.
     */
    default Map<String, Tensor> statistics() {
        return Map.of();
    }

    /**
     * A fingerprint of the linear piece that the last forward pass was on: which ReLUs were open, which cell won each
     * maximum. Where it differs between two inputs, a kink lies between them; where it is the same, two different
     * pieces are as good as ruled out. 0 for layers without kinks.
     */
    default long kinkSignature() {
        return 0;
    }
}
