package convolens.model.unfold;

import convolens.walk.chain.Chain;
import convolens.walk.chain.PoolingChain;

/**
 * What is computed from a state.
 *
 * @param chain the arrays
 * @param winners of a maximum, the column that wins each row; empty elsewhere
 */
public record Computed(Chain chain, int[] winners) {
    static Computed of(Chain chain) {
        return new Computed(chain, new int[0]);
    }

    static Computed of(PoolingChain pooling) {
        return new Computed(pooling.chain(), pooling.winners());
    }
}
