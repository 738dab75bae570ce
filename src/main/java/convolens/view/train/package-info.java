/** The parts of the training scene. */
package convolens.view.train;
