/** The stage of the two networks of section 7.1: rows of layers, what flows through them, and their settings. */
@NullMarked
package convolens.view.stack;

import org.jspecify.annotations.NullMarked;
