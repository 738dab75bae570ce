/** Code that can be read, walked through and pointed at. */
@NullMarked
package convolens.view.control.code;

import org.jspecify.annotations.NullMarked;
