/** The parts of the scene of the filters. */
package convolens.view.filters;
