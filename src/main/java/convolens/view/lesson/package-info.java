/** One view per lesson. */
@NullMarked
package convolens.view.lesson;

import org.jspecify.annotations.NullMarked;
