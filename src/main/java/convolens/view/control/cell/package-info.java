/** Choosing and typing into a cell of any matrix. */
@NullMarked
package convolens.view.control.cell;

import org.jspecify.annotations.NullMarked;
