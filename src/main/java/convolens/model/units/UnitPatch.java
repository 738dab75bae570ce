package convolens.model.units;

import convolens.engine.tensor.Tensor;

/**
 * A part of a picture that excites a unit.
 *
 * @param picture which picture of the data, from 0
 * @param label its class
 * @param value what the unit says to it
 * @param crop (C,h,w), what the unit sees of it; NaN outside the picture
 */
public record UnitPatch(int picture, int label, float value, Tensor crop) {}
