package convolens.engine.train;

/**
 * One point of the accuracy curves.
 *
 * @param epoch how many epochs had been learned; 0 is before the first step
 * @param iteration how many steps had been made
 * @param trainLoss the mean loss over the training samples that were evaluated
 * @param trainAccuracy the share answered rightly of the training samples that were evaluated
 * @param testAccuracy the share answered rightly of the test samples that were evaluated
 */
public record EpochReport(int epoch, int iteration, double trainLoss, double trainAccuracy, double testAccuracy) {}
