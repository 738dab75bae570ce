/** The keys of the window and what a tooltip says of them. */
@NullMarked
package convolens.view.shortcut;

import org.jspecify.annotations.NullMarked;
