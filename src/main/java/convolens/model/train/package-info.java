/** State of a run, its settings and what was measured on the way (7.5). */
package convolens.model.train;
