/** The parts of the scene of the filters. */
@NullMarked
package convolens.view.filters;

import org.jspecify.annotations.NullMarked;
