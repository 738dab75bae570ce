/**
 * Files that outlive the program: where they lie, how they are written and read, those of other programs among them.
 */
@NullMarked
package convolens.interchange;

import org.jspecify.annotations.NullMarked;
