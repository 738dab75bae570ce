package convolens.walk;

/**
 * One term of a walk, by its indices.
 *
 * @param sample n
 * @param map the output map: the filter of a convolution, the channel of a pooling
 * @param window the window's number, row by row
 * @param term the term in the window's sum, in the order channel, filter row, filter column; a bias comes last
 */
public record Place(int sample, int map, int window, int term) {}
