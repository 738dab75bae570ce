package convolens.model.train;

/**
 * A run that an earlier session left behind.
 *
 * @param run its curves, filters and settings
 * @param canContinue whether it has epochs left
 */
public record RunOffer(RunModel run, boolean canContinue) {}
