/**
 * One filter learns (7.4.3 with 7.5): a random filter is trained until its output is that of a target filter, or comes
 * near a drawn map. One immutable state ({@link convolens.model.setup.Setup} with {@link
 * convolens.model.learning.LearningSettings}), the run the engine makes of it, and the place of the moment in that run.
 */
@NullMarked
package convolens.model.learning;

import org.jspecify.annotations.NullMarked;
