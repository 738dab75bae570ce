/**
 * The numerical engine: everything the program computes, and nothing it shows.
 *
 * <p>The sub-packages are the stages of one chain, and whoever follows a picture through the program walks down them:
 *
 * <pre>
 * image (data) → tensor → im2col → gemm → layer → network → train, inspect → feature map → model → view
 * </pre>
 *
 * <p>Between layer and network stands {@code plan}: how a row of layers is run fast. It has no stage of its own.
 *
 * <p>The engine knows the JDK and EJML only: no window, no file, no clock, no console. Tensors are (N,C,H,W), row-major,
 * float32. The same seed gives the same run, bit for bit, on any number of threads.
 */
@NullMarked
package convolens.engine;

import org.jspecify.annotations.NullMarked;
