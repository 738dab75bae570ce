package convolens.model.shift;

import convolens.model.sliding.InputSource;

/**
 * An input that a search has found, and the shift that makes it telling.
 *
 * @param number of the input among those that were tried, from 0
 * @param source what the input is made of
 * @param shift how it is moved
 * @param changes what changes then
 */
public record Example(int number, InputSource source, Shift shift, Changes changes) {}
