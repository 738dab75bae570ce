/** The parts of the scene Transposed convolution. */
@NullMarked
package convolens.view.transposed;

import org.jspecify.annotations.NullMarked;
