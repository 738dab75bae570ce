/** The program's words, in each of its languages. */
@NullMarked
package convolens.i18n;

import org.jspecify.annotations.NullMarked;
