/** Runs the scene of an affine layer. */
@NullMarked
package convolens.controller.affine;

import org.jspecify.annotations.NullMarked;
