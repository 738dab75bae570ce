/** Layers in a row, and the two networks of the book. */
@NullMarked
package convolens.engine.network;

import org.jspecify.annotations.NullMarked;
