/** Runs the scene of the histograms (7.5). */
@NullMarked
package convolens.controller.histogram;

import org.jspecify.annotations.NullMarked;
