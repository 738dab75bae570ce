/** Runs the scene of the affine stack and the CNN (7.1). */
@NullMarked
package convolens.controller.stack;

import org.jspecify.annotations.NullMarked;
