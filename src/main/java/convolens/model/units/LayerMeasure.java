package convolens.model.units;

/**
 * What is measured of a layer.
 *
 * @param height rows of the picture that a unit sees at one place, the padding included
 * @param width columns of the same
 * @param units how many there are
 * @param medianShare the share of a unit's strongest patches that belong to one class: the median over the units, from 0 to
 *     1; NaN where nothing is known, or all are dead
 * @param dead how many units are nowhere above zero in the data
 */
public record LayerMeasure(int height, int width, int units, double medianShare, int dead) {}
