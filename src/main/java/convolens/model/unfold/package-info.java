/** The scenes of section 7.4: arrays made of one another, stepped through and linked cell by cell. */
@NullMarked
package convolens.model.unfold;

import org.jspecify.annotations.NullMarked;
