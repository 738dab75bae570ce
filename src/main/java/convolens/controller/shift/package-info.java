/** Runs the shift lab (7.3.1). */
package convolens.controller.shift;
