/** The scene of the deep units. */
@NullMarked
package convolens.view.units;

import org.jspecify.annotations.NullMarked;
