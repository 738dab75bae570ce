/** Runs the scene of the shuffled pixels (7.2.1). */
package convolens.controller.shuffle;
