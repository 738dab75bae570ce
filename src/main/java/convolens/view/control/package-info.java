/**
 * Controls that show tensors, curves and settings. They know no lesson, no model and no bundle: texts and numbers are
 * given to them.
 */
@NullMarked
package convolens.view.control;

import org.jspecify.annotations.NullMarked;
