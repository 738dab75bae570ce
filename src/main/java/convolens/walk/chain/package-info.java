/**
 * Section 7.4 as a chain of arrays: x, col, the product, the map, and the way back. Every array is a table of cells, every
 * operation relates cells to cells, and a step of the timeline is a choice of indices.
 */
@NullMarked
package convolens.walk.chain;

import org.jspecify.annotations.NullMarked;
