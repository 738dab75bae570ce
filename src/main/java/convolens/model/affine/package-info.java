/**
 * An affine layer, sum by sum: an immutable {@link convolens.model.affine.AffineState}, the walk through its products, and
 * where its numbers come from.
 */
@NullMarked
package convolens.model.affine;

import org.jspecify.annotations.NullMarked;
