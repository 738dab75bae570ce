/** Values → colours, pixels and numbers as text, without a window: what pictures on screen and in files share. */
@NullMarked
package convolens.raster;

import org.jspecify.annotations.NullMarked;
