/** What a tour says, beside the stage. */
@NullMarked
package convolens.view.tour;

import org.jspecify.annotations.NullMarked;
