/** Values to pixels: colours, maps, scales and painters without state. Knows tensors' arrays, no control and no model. */
@NullMarked
package convolens.view.paint;

import org.jspecify.annotations.NullMarked;
