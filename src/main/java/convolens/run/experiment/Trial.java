package convolens.run.experiment;

import convolens.run.TrainSettings;

/**
 * One run of an experiment.
 *
 * @param combination what it is about
 * @param seed where its weights, its order of images and its dropout masks come from
 * @param settings with all that, as a run of its own would have them
 */
public record Trial(Combination combination, long seed, TrainSettings settings) {}
