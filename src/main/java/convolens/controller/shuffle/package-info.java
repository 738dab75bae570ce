/** Runs the scene of the shuffled pixels (7.2.1). */
@NullMarked
package convolens.controller.shuffle;

import org.jspecify.annotations.NullMarked;
