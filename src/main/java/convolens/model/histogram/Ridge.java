package convolens.model.histogram;

/**
 * The histogram of one moment, on the scale of all.
 *
 * @param epochs how many epochs had been learned
 * @param counts how many values lie in each bin; not to be modified
 * @param values how many values are finite
 * @param notFinite how many are not
 * @param mean their mean; NaN where there are none, as what follows
 * @param deviation their standard deviation
 * @param zeroShare the share of exact zeros, from 0 to 1
 * @param min the smallest
 * @param max the largest
 */
public record Ridge(
        double epochs,
        int[] counts,
        int values,
        int notFinite,
        double mean,
        double deviation,
        double zeroShare,
        double min,
        double max) {}
