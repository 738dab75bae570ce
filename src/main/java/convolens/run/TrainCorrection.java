package convolens.run;

/**
 * A setting that could not be as asked.
 *
 * @param field which setting
 * @param asked the value that was asked for; the ordinal of a {@link TrainNetwork.Kind} for {@link TrainField#NETWORK}
 * @param used the nearest value that works
 */
public record TrainCorrection(TrainField field, double asked, double used) {}
