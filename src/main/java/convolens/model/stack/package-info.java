/**
 * Networks as rows of layers that can be swapped: the affine stack of figure 7-1 and the CNN of figure 7-2, their shapes,
 * parameters and every change to them.
 */
@NullMarked
package convolens.model.stack;

import org.jspecify.annotations.NullMarked;
