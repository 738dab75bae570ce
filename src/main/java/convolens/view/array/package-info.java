/** The parts of the scenes of arrays of four axes: 7.4.1 and figure 7-20. */
@NullMarked
package convolens.view.array;

import org.jspecify.annotations.NullMarked;
