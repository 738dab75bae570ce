/** The parts of the scene of the histograms (7.5). */
@NullMarked
package convolens.view.histogram;

import org.jspecify.annotations.NullMarked;
