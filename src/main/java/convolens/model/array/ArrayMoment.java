package convolens.model.array;

import convolens.model.StepMoment;

/**
 * All that decides what the scene of the array with four axes shows. Immutable.
 *
 * @param setup the array that is set
 * @param picked what is picked of it, as it stands between the brackets
 * @param step the step through its memory
 */
public record ArrayMoment(ArrayState setup, String picked, StepMoment step) {}
