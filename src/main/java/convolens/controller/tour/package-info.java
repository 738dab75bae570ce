/** Saves and opens states of scenes, and leads through tours of them. */
@NullMarked
package convolens.controller.tour;

import org.jspecify.annotations.NullMarked;
