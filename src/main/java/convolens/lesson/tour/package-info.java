/** Scenes in states with words to them, single ones and tours of several. */
@NullMarked
package convolens.lesson.tour;

import org.jspecify.annotations.NullMarked;
