/** The matrix multiply and the threads it runs on. */
@NullMarked
package convolens.engine.gemm;

import org.jspecify.annotations.NullMarked;
