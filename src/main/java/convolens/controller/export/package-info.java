/** Writes pictures, animations and numbers of the scene on the stage. */
@NullMarked
package convolens.controller.export;

import org.jspecify.annotations.NullMarked;
