/** Pieces of program text that scenes show: cut out of the running sources, and their counterparts in NumPy. */
@NullMarked
package convolens.listing;

import org.jspecify.annotations.NullMarked;
