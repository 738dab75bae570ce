/**
 * An operation as a sequence of steps. A walk answers for any position, without having recorded anything: which cells
 * are read, which terms are summed, which cell is written. All window arithmetic is asked of
 * {@link convolens.engine.tensor.WindowGeometry}, every result of the engine.
 */
@NullMarked
package convolens.walk;

import org.jspecify.annotations.NullMarked;
