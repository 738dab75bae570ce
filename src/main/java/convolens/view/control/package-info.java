/**
 * Controls that show tensors, curves and settings. They know no lesson, no model and no bundle: texts and numbers are
 * given to them.
 */
package convolens.view.control;
