/** The program's words, in English and Korean. */
@NullMarked
package convolens.i18n;

import org.jspecify.annotations.NullMarked;
