/** The settings of a scene in which a window slides, and equation 7.1 with their numbers. */
@NullMarked
package convolens.view.sliding.settings;

import org.jspecify.annotations.NullMarked;
