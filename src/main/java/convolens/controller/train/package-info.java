/** Runs the training scene (7.5): the run, its worker, what is kept of it. */
@NullMarked
package convolens.controller.train;

import org.jspecify.annotations.NullMarked;
