/** The stage of section 7.2.1: digits and their shuffled twins, four curves, and what they say. */
@NullMarked
package convolens.view.shuffle;

import org.jspecify.annotations.NullMarked;
