/** Matrices of numbers. */
@NullMarked
package convolens.view.control.matrix;

import org.jspecify.annotations.NullMarked;
