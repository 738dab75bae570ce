/** Where the keyboard is: kept within panels, let out of text, shown, and in sight. */
@NullMarked
package convolens.view.control.focus;

import org.jspecify.annotations.NullMarked;
