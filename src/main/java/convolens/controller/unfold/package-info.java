/** Runs every scene that is a chain of arrays (7.4). */
package convolens.controller.unfold;
