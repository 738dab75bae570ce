/** The book's layers, each with a forward and a backward pass. */
package convolens.engine.layer;
