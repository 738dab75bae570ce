/** Runs the scene of the filters (7.6.1). */
@NullMarked
package convolens.controller.filters;

import org.jspecify.annotations.NullMarked;
