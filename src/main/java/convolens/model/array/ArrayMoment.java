package convolens.model.array;

import convolens.model.StepMoment;
import convolens.model.setup.SlidingState;

/**
 * All that decides what the scene of the array with four axes shows. Immutable.
 *
 * @param setup what is set: its input is the array
 * @param picked what is picked of it, as it stands between the brackets
 * @param step the step through its memory
 */
public record ArrayMoment(SlidingState setup, String picked, StepMoment step) {}
