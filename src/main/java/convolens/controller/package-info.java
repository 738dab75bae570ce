/** The threads and the wiring: one controller per scene, the workers, and the one animation timer. */
@NullMarked
package convolens.controller;

import org.jspecify.annotations.NullMarked;
