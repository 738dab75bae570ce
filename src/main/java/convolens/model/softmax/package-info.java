/**
 * Softmax and cross-entropy, number by number: an immutable {@link convolens.model.softmax.SoftmaxState}, what the engine
 * makes of it, and the steps from scores to the gradient.
 */
@NullMarked
package convolens.model.softmax;

import org.jspecify.annotations.NullMarked;
