/** Which runs an experiment compares, and what came of them (7.5). */
@NullMarked
package convolens.model.experiment;

import org.jspecify.annotations.NullMarked;
