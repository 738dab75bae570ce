/** Mini-batch training: batches in, optimizer steps, reports out. */
@NullMarked
package convolens.engine.train;

import org.jspecify.annotations.NullMarked;
