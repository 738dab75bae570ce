/** Layers in a row, and the two networks of the book. */
package convolens.engine.network;
