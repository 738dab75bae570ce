package convolens.model.network;

/**
 * A cell of a column.
 *
 * @param column which, from 0
 * @param map which of its maps or units
 * @param y row of the cell
 * @param x column of the cell
 */
public record NetworkPlace(int column, int map, int y, int x) {}
