/** The registry of scenes. Knows nobody. */
@NullMarked
package convolens.lesson;

import org.jspecify.annotations.NullMarked;
