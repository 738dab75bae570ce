package convolens.run;

import convolens.engine.train.StepReport;

/**
 * One step of a run.
 *
 * @param report what it did
 * @param iterations how many steps the whole run has
 * @param seconds how long the run has been busy
 * @param pace how fast it goes
 */
public record RunStep(StepReport report, int iterations, double seconds, RunPace.Reading pace) {}
