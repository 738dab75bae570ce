package convolens.raster;

import convolens.engine.tensor.Tensor;
import java.util.function.Supplier;

/**
 * An array that is on a stage, to be taken elsewhere.
 *
 * @param name as it stands above it
 * @param values gives the numbers of the moment, in an array of its own; NaN for what is not shown yet
 */
public record NamedArray(String name, Supplier<Tensor> values) {}
