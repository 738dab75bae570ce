/** Runs the scene of the deep units: searches the data, and makes pictures, on workers. */
@NullMarked
package convolens.controller.units;

import org.jspecify.annotations.NullMarked;
