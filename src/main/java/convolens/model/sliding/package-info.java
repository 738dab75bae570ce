/**
 * The state of every scene in which a window slides: convolutions and poolings. One immutable
 * {@link convolens.model.setup.SlidingState}, what it can be changed to, and a preset for each scene.
 */
@NullMarked
package convolens.model.sliding;

import org.jspecify.annotations.NullMarked;
