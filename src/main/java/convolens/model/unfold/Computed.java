package convolens.model.unfold;

import convolens.model.unfold.gradient.CheckedCell;
import convolens.model.unfold.gradient.GradientTrial;
import convolens.walk.chain.Chain;
import convolens.walk.chain.PoolingChain;
import java.util.List;

/**
 * What is computed from a state.
 *
 * @param chain the arrays
 * @param argmax of a maximum, the column that wins each row; empty elsewhere
 * @param checks of a gradient check, one for each cell of its variable; empty elsewhere
 */
public record Computed(Chain chain, int[] argmax, List<CheckedCell> checks) {
    static Computed of(Chain chain) {
        return new Computed(chain, new int[0], List.of());
    }

    static Computed of(PoolingChain pooling) {
        return new Computed(pooling.chain(), pooling.argmax(), List.of());
    }

    static Computed of(GradientTrial.Result check) {
        return new Computed(check.chain(), new int[0], check.cells());
    }
}
