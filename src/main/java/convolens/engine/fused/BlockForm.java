package convolens.engine.fused;

import convolens.engine.gemm.Phase;

/**
 * What surrounds a block.
 *
 * @param pooled whether a pooling follows the ReLU
 * @param imagesIn whether x is (N,C,H,W); otherwise it is (N,H,W,C')
 * @param imagesOut whether y is (N,FN,OH,OW); otherwise it is (N,OH,OW,FN')
 */
record BlockForm(boolean pooled, boolean imagesIn, boolean imagesOut) {

    /** What the loops behind the multiply are charged to. */
    Phase phase() {
        return pooled ? Phase.POOLING : Phase.RELU;
    }
}
