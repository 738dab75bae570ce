/**
 * How the layers of a network are run fast: blocks that compute several layers sample by sample while the data is in the
 * cache. What they compute is what the layers compute.
 */
package convolens.engine.fused;
