/** Runs the scene of softmax and cross-entropy. */
@NullMarked
package convolens.controller.softmax;

import org.jspecify.annotations.NullMarked;
