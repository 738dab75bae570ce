/** Runs every scene in which a window slides (7.2, 7.3). */
@NullMarked
package convolens.controller.sliding;

import org.jspecify.annotations.NullMarked;
