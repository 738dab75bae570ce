package convolens.model.shift;

import convolens.model.StepMoment;
import convolens.model.setup.SlidingState;

/**
 * All that decides what the shift lab shows. Immutable.
 *
 * @param pooling the input and the window of both poolings
 * @param rules how the input moves, and what counts as a change
 * @param step the shift, or its window
 */
public record ShiftMoment(SlidingState pooling, ShiftRules rules, StepMoment step) {}
