/** Runs the scene of the affine stack and the CNN (7.1). */
package convolens.controller.stack;
