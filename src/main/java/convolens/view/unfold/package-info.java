/** The stage of section 7.4: arrays in panes, linked cell by cell. */
@NullMarked
package convolens.view.unfold;

import org.jspecify.annotations.NullMarked;
