/** Runs the scene Transposed convolution (7.4.3). */
@NullMarked
package convolens.controller.transposed;

import org.jspecify.annotations.NullMarked;
