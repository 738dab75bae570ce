/** The parts of the shift lab. */
@NullMarked
package convolens.view.shift;

import org.jspecify.annotations.NullMarked;
