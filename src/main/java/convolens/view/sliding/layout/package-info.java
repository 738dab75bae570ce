/** Where everything on the stage of a window that slides lies. */
@NullMarked
package convolens.view.sliding.layout;

import org.jspecify.annotations.NullMarked;
