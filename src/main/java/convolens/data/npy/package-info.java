/** NumPy's npy format, of files that are not trusted: what its header says, and the numbers behind it. */
@NullMarked
package convolens.data.npy;

import org.jspecify.annotations.NullMarked;
