/** The parts of the shift lab. */
package convolens.view.shift;
