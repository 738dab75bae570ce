/** Why a network answers as it does (7.6.2): what is asked, what was found out, which step of it is shown. */
@NullMarked
package convolens.model.why;

import org.jspecify.annotations.NullMarked;
