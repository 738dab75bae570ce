package convolens.walk.chain;

import convolens.engine.layer.Pooling;
import convolens.engine.tensor.Tensor;
import convolens.engine.tensor.Window;

/**
 * A pooling as section 7.4.4 writes it, every array of it computed by the engine.
 *
 * <pre>
 * col = im2col(x).reshape(-1, FH·FW): (N·OH·OW·C, FH·FW)
 * one value for each row: (N·OH·OW·C,)
 * out = that.reshape(N, OH, OW, C).transpose(0, 3, 1, 2): (N, C, OH, OW)
 *
 * dout1d = dout.transpose(0, 2, 3, 1).flatten(): (N·OH·OW·C,)
 * dcol: the winner of each row gets its number, the others 0; or all cells get an equal share: (N·OH·OW·C, FH·FW)
 * dx = col2im(dcol.reshape(N·OH·OW, -1)): (N, C, H, W)
 * </pre>
 *
 * @param chain the arrays
 * @param argmax for each row the column that wins a maximum, the first of equal ones; empty in an average
 */
public record PoolingChain(Chain chain, int[] argmax) {
    /**
     * The way forward.
     *
     * @param x (N,C,H,W), not modified; it must stay as it is while the chain is used
     * @throws IllegalArgumentException if the window does not fit, as the engine says
     */
    public static PoolingChain forward(Pooling.Kind kind, Tensor x, Window window) {
        PoolingArrays arrays = new PoolingArrays(kind, x, window);
        Chain.Builder builder = new Chain.Builder();
        arrays.addForward(builder);
        return new PoolingChain(builder.build(), arrays.argmax());
    }

    /**
     * The way forward and back.
     *
     * @param dout the gradient of the output (N,C,OH,OW), not modified
     */
    public static PoolingChain backward(Pooling.Kind kind, Tensor x, Window window, Tensor dout) {
        PoolingArrays arrays = new PoolingArrays(kind, x, window);
        Chain.Builder builder = new Chain.Builder();
        arrays.addForward(builder);
        arrays.addBackward(builder, dout);
        return new PoolingChain(builder.build(), arrays.argmax());
    }
}
