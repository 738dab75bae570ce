/** What is on screen, or was computed for it, as files of other programs' formats. */
@NullMarked
package convolens.export;

import org.jspecify.annotations.NullMarked;
