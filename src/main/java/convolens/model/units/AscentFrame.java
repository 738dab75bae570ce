package convolens.model.units;

import convolens.engine.tensor.Tensor;

/**
 * A step of making a picture that excites a unit, and beside it the same with the network as it was before it learned
 * anything.
 *
 * @param step how many steps were made, from 0
 * @param learned (C,H,W)
 * @param value what the unit says to it
 * @param random (C,H,W), made for the same unit of the network with random weights
 * @param randomValue what that unit says to it
 */
public record AscentFrame(int step, Tensor learned, float value, Tensor random, float randomValue) {}
