/** A transposed convolution: settings, products and steps. */
@NullMarked
package convolens.model.transposed;

import org.jspecify.annotations.NullMarked;
