/** The parts of the scene of an affine layer. */
@NullMarked
package convolens.view.affine;

import org.jspecify.annotations.NullMarked;
