/** The parts of the scene in which one filter learns. */
@NullMarked
package convolens.view.learning;

import org.jspecify.annotations.NullMarked;
