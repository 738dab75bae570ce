/** Many filters side by side. */
@NullMarked
package convolens.view.control.wall;

import org.jspecify.annotations.NullMarked;
