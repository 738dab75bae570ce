/**
 * The parts of the stage on which a window slides: where everything lies, what is painted, how it moves and is edited.
 * Each painter is a function of a {@link convolens.model.sliding.Frame} and a
 * {@link convolens.view.sliding.layout.StageLayout}.
 */
@NullMarked
package convolens.view.sliding;

import org.jspecify.annotations.NullMarked;
