package convolens.model;

/**
 * How much of an operation one step of a timeline covers, such as a product, a window or an epoch.
 *
 * @param key the bundle key of its name
 */
public record TimelineGrain(String key) {}
