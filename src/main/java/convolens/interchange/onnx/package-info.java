/**
 * Networks in ONNX, the format in which tools hand networks to each other: read as a row of layers, and written.
 */
@NullMarked
package convolens.interchange.onnx;

import org.jspecify.annotations.NullMarked;
