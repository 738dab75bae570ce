/** Runs the training scene (7.5): the run, its worker, what is kept of it. */
package convolens.controller.train;
