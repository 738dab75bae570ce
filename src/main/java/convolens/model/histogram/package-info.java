/** The scene of the histograms: how the numbers of a network are distributed, epoch by epoch. */
@NullMarked
package convolens.model.histogram;

import org.jspecify.annotations.NullMarked;
