/** The gradient from behind, and the check of gradients by differences: what is set of them, and where the loss has a kink. */
@NullMarked
package convolens.model.unfold.gradient;

import org.jspecify.annotations.NullMarked;
