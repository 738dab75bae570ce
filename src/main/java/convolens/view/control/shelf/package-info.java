/** Arrays of four axes as shelves, and the memory they lie in. */
@NullMarked
package convolens.view.control.shelf;

import org.jspecify.annotations.NullMarked;
