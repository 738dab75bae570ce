/** Four trainings side by side: an affine and a conv net, on digits as they are and on digits with shuffled pixels. */
@NullMarked
package convolens.model.shuffle;

import org.jspecify.annotations.NullMarked;
