/** The book's layers, each with a forward and a backward pass. */
@NullMarked
package convolens.engine.layer;

import org.jspecify.annotations.NullMarked;
