package convolens.model.softmax;

import convolens.model.StepMoment;

/**
 * All that decides what the scene of softmax shows. Immutable.
 *
 * @param setup what is set
 * @param step the step
 */
public record SoftmaxMoment(SoftmaxState setup, StepMoment step) {}
