/** The state of the scene of the deep units: which patches excite them, and pictures that are made to. */
@NullMarked
package convolens.model.units;

import org.jspecify.annotations.NullMarked;
