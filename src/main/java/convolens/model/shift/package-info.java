/**
 * The shift lab of figure 7-16: one input, moved by whole pixels, reduced in three ways before and after. One immutable
 * {@link convolens.model.shift.ShiftState}, the comparison of a shift, the survey of all shifts, and the search for
 * inputs that speak for and against the claim that pooling does not mind small shifts.
 */
@NullMarked
package convolens.model.shift;

import org.jspecify.annotations.NullMarked;
