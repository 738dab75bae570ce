/** The parts of the training scene. */
@NullMarked
package convolens.view.train;

import org.jspecify.annotations.NullMarked;
