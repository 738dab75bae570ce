package convolens.cli.terminal;

/**
 * How far a run is.
 *
 * @param epoch the epoch being learned, from 1; 0 before the first step
 * @param epochs how many the run has
 * @param share of the whole run that is done, 0 to 1
 * @param loss the mean loss: of the last batch while an epoch is under way, of the training samples where one ends
 * @param trainAccuracy of the last evaluation; NaN before the first
 * @param testAccuracy of the last evaluation; NaN before the first
 * @param imagesPerSecond learned; NaN before the first step
 * @param secondsLeft until the end of the run; NaN before the first step
 */
public record RunProgress(
        int epoch,
        int epochs,
        double share,
        double loss,
        double trainAccuracy,
        double testAccuracy,
        double imagesPerSecond,
        double secondsLeft) {}
