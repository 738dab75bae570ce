package convolens.engine.network;

import convolens.engine.gemm.Cpu;
import convolens.engine.tensor.Shape;

/** The plan of a network: everything but its weights. */
public interface Architecture {

    /** The shape (C,H,W) of one image. */
    Shape inputDim();

    /**
     * A network of this plan with fresh weights.
     *
     * @param cpu what it computes on
     * @param seed where the weights and dropout masks come from; the same seed gives the same network
     * @throws IllegalArgumentException if the plan does not work out, for example a window larger than its input
     */
    Network build(Cpu cpu, long seed);
}
