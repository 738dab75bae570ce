/** Runs the questions about a scene. */
@NullMarked
package convolens.controller.predict;

import org.jspecify.annotations.NullMarked;
