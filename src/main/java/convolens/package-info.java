/** Where the program begins: its window, its command line, and what photographs and measures its scenes. */
@NullMarked
package convolens;

import org.jspecify.annotations.NullMarked;
