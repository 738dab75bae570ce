package convolens.model.array;

import convolens.engine.tensor.Permutation;
import convolens.model.StepMoment;

/**
 * All that decides what the scene of the transpose shows. Immutable.
 *
 * @param setup x, axis by axis
 * @param order of the axes
 * @param ofFilters whether the last axis of x counts filters instead of channels
 * @param step the step through y's memory
 */
public record TransposeMoment(ArrayState setup, Permutation order, boolean ofFilters, StepMoment step) {}
