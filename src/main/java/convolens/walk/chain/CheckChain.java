package convolens.walk.chain;

import convolens.engine.tensor.Tensor;
import convolens.engine.tensor.WindowGeometry;
import convolens.walk.chain.ChainOperation.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A gradient check as arrays.
 *
 * <pre>
 * num = (f(θ + h) − f(θ − h)) / 2h, cell by cell;  err = |num − grad|
 * </pre>
 *
 * Source: section 4.4.1, and the gradient check of section 5.7.3.
 */
public final class CheckChain {
    private CheckChain() {}

    /**
     * What is given. Not modified; it must stay as it is while the chain is used.
     *
     * @param x (N,C,H,W)
     * @param w (FN,C,FH,FW); null where there are no filters
     * @param b (FN); null where there is no bias
     * @param dout (N,C′,OH,OW)
     */
    public record Given(
            Tensor x, @Nullable Tensor w, @Nullable Tensor b, Tensor dout) {}

    /**
     * The gradients, each of the shape of the variable.
     *
     * @param analytic by the backward pass
     * @param numeric by differences
     * @param error how far they are apart
     */
    public record Gradients(Tensor analytic, Tensor numeric, Tensor error) {}

    /** @param variable what is moved: {@link ArrayName#X}, {@link ArrayName#W} or {@link ArrayName#B} */
    public static Chain of(Given given, ArrayName variable, Gradients gradients) {
        Chain.Builder builder = new Chain.Builder().given(like(ArrayName.X, ArrayName.X, given.x));
        if (given.w != null) {
            builder.given(like(ArrayName.W, ArrayName.W, given.w));
        }
        if (given.b != null) {
            builder.given(like(ArrayName.B, ArrayName.B, given.b));
        }
        Axis maps = given.w == null ? Axis.CHANNEL : Axis.FILTER;
        return builder.given(ChainArray.maps(ArrayName.DOUT, maps, given.dout))
                .given(like(variable, ArrayName.ANALYTIC, gradients.analytic))
                .make(Kind.DIFFERENCE, variable, like(variable, ArrayName.NUMERIC, gradients.numeric))
                .make(Kind.COMPARE, ArrayName.NUMERIC, like(variable, ArrayName.ERROR, gradients.error))
                .relate(ArrayName.ANALYTIC, ArrayName.NUMERIC)
                .build();
    }

    private static ChainArray like(ArrayName variable, ArrayName name, Tensor values) {
        return switch (variable) {
            case W -> ChainArray.filters(name, values);
            case B -> ChainArray.vector(name, values);
            default ->
                ChainArray.image(name, values, new WindowGeometry(values.dim(2), values.dim(3), 1, 1, 1, 1, 0, 0));
        };
    }
}
