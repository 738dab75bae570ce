/** Runs the scene that asks why a network answers as it does (7.6.2). */
@NullMarked
package convolens.controller.why;

import org.jspecify.annotations.NullMarked;
