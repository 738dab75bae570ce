/** Makes the runs of an experiment one after the other (7.5). */
@NullMarked
package convolens.controller.experiment;

import org.jspecify.annotations.NullMarked;
