/** Arrays in Python's pickles, read without running what a pickle asks for. */
@NullMarked
package convolens.interchange.pickle;

import org.jspecify.annotations.NullMarked;
