/** Runs every scene that is a chain of arrays (7.4). */
@NullMarked
package convolens.controller.unfold;

import org.jspecify.annotations.NullMarked;
