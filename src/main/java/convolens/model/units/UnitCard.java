package convolens.model.units;

/**
 * What is measured of a unit.
 *
 * @param unit which of its layer, from 0
 * @param dead whether it is nowhere above zero in the data
 * @param strongest its largest value in the data
 * @param label the class that most of its strongest patches belong to; −1 for a dead unit
 * @param common how many of them do
 * @param patches how many strongest patches there are
 */
public record UnitCard(int unit, boolean dead, float strongest, int label, int common, int patches) {}
