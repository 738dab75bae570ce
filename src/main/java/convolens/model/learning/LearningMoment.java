package convolens.model.learning;

import convolens.model.StepMoment;
import convolens.model.setup.SlidingState;

/**
 * All that decides what the scene of the one filter shows. Immutable.
 *
 * @param setup input, target filter and window
 * @param settings what is set besides
 * @param goalShown whether the target filter is shown
 * @param step the step
 */
public record LearningMoment(SlidingState setup, LearningSettings settings, boolean goalShown, StepMoment step) {}
