/** State of a run, its settings and what was measured on the way (7.5). */
@NullMarked
package convolens.model.train;

import org.jspecify.annotations.NullMarked;
