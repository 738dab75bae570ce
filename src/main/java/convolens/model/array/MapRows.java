package convolens.model.array;

import convolens.engine.tensor.Tensor;

/**
 * The rows of a product or of a pooling, before their axes change places.
 *
 * @param values (N,OH,OW,FN) or (N,OH,OW,C), not to be modified
 * @param ofFilters whether the last axis counts filters: each row has a number for each filter
 */
public record MapRows(Tensor values, boolean ofFilters) {}
