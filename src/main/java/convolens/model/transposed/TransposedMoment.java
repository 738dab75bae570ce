package convolens.model.transposed;

import convolens.model.StepMoment;

/**
 * All that decides what the scene of the transposed convolution shows. Immutable.
 *
 * @param setup what is set
 * @param step the step
 */
public record TransposedMoment(TransposedState setup, StepMoment step) {}
