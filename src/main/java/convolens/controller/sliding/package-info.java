/** Runs every scene in which a window slides (7.2, 7.3). */
package convolens.controller.sliding;
