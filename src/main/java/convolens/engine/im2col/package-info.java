/** Images unfolded to matrices and matrices folded back: section 7.4. */
@NullMarked
package convolens.engine.im2col;

import org.jspecify.annotations.NullMarked;
