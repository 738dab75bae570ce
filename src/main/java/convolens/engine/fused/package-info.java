/**
 * How the layers of a network are run fast: blocks that compute several layers sample by sample while the data is in the
 * cache. What they compute is what the layers compute.
 */
@NullMarked
package convolens.engine.fused;

import org.jspecify.annotations.NullMarked;
