package convolens.engine.inspect;

/**
 * Where in the data a unit is excited: the strongest place of one picture.
 *
 * @param picture which of the pictures, from 0
 * @param label its class
 * @param y row of the cell in the unit's map; 0 for a unit without a map
 * @param x column of the cell
 * @param value of the cell
 */
public record TopPatch(int picture, int label, int y, int x, float value) {}
