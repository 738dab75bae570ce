/** The matrix multiply and the threads it runs on. */
package convolens.engine.gemm;
