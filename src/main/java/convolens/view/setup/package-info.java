/** Settings that several scenes have: sizes, sources of input and filters, pictures, undo. */
@NullMarked
package convolens.view.setup;

import org.jspecify.annotations.NullMarked;
