package convolens.model.shift;

import convolens.model.setup.SlidingState;

/**
 * An input that a search has found, and the shift that makes it telling.
 *
 * @param number of the input among those that were tried, from 0
 * @param pooling the input, under the window it was tried with
 * @param shift how it is moved
 * @param changes what changes then
 */
public record Example(int number, SlidingState pooling, Shift shift, Changes changes) {}
