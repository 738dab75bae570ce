/** Runs the scenes of arrays with four axes (7.4.1, 7.4.3). */
package convolens.controller.array;
