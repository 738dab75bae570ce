/** The tour that is being walked or recorded. */
@NullMarked
package convolens.model.tour;

import org.jspecify.annotations.NullMarked;
