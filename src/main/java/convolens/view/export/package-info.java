/** What lies over the window while something is exported. */
@NullMarked
package convolens.view.export;

import org.jspecify.annotations.NullMarked;
