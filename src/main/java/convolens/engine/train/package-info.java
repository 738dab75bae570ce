/** Mini-batch training: batches in, optimizer steps, reports out. */
package convolens.engine.train;
