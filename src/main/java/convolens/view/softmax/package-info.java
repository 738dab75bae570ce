/** The parts of the scene of softmax and cross-entropy. */
@NullMarked
package convolens.view.softmax;

import org.jspecify.annotations.NullMarked;
