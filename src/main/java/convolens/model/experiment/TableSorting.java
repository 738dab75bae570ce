package convolens.model.experiment;

/**
 * How a table is sorted.
 *
 * @param column by which of its columns
 * @param ascending whether the least is first
 */
public record TableSorting(String column, boolean ascending) {}
