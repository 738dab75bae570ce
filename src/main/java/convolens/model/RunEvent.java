package convolens.model;

/**
 * A setting that was changed while the run learned: a mark on its curves.
 *
 * @param field what was changed: {@link TrainField#LEARNING_RATE} or {@link TrainField#BATCH_SIZE}
 * @param epochs how many epochs had been learned, fractions included
 * @param iteration how many steps had been made
 * @param before the value until then
 * @param after the value from then on
 */
public record RunEvent(TrainField field, double epochs, int iteration, double before, double after) {}
