/** Runs the shift lab (7.3.1). */
@NullMarked
package convolens.controller.shift;

import org.jspecify.annotations.NullMarked;
