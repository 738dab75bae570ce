package convolens.model.array;

import convolens.engine.tensor.Permutation;
import convolens.model.StepMoment;
import convolens.model.setup.SlidingState;

/**
 * All that decides what the scene of the transpose shows. Immutable.
 *
 * @param setup what is set: its input is x, axis by axis
 * @param order of the axes
 * @param ofFilters whether the last axis of x counts filters instead of channels
 * @param step the step through y's memory
 */
public record TransposeMoment(SlidingState setup, Permutation order, boolean ofFilters, StepMoment step) {}
