/** Runs the scenes of arrays with four axes (7.4.1, 7.4.3). */
@NullMarked
package convolens.controller.array;

import org.jspecify.annotations.NullMarked;
