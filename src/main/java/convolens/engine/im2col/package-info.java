/** Images unfolded to matrices and matrices folded back: section 7.4. */
package convolens.engine.im2col;
