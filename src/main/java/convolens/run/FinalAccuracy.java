package convolens.run;

/**
 * How well a network answers all test images at the end of its run.
 *
 * @param accuracy the share answered rightly
 * @param samples how many were answered
 */
public record FinalAccuracy(double accuracy, int samples) {}
