package convolens.model.experiment;

import convolens.model.train.RunModel;
import convolens.run.experiment.Trial;

/**
 * A run of an experiment that has begun and is not over.
 *
 * @param trial which
 * @param run how far it is
 */
public record TrialRun(Trial trial, RunModel run) {}
