/** The container of numbers, its shape, and the geometry of windows over it. */
@NullMarked
package convolens.engine.tensor;

import org.jspecify.annotations.NullMarked;
