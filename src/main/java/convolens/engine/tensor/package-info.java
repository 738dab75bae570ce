/** The container of numbers, its shape, and the geometry of windows over it. */
package convolens.engine.tensor;
