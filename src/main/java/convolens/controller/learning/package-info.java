/** Runs the scene in which one filter learns (7.5). */
@NullMarked
package convolens.controller.learning;

import org.jspecify.annotations.NullMarked;
