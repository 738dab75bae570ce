/** Curves that grow while they are looked at. */
@NullMarked
package convolens.view.control.curve;

import org.jspecify.annotations.NullMarked;
