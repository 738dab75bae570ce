package convolens.run;

/**
 * A setting that was changed while the run learned: a mark on its curves.
 *
 * @param field what was changed: {@link TrainField#LEARNING_RATE} or {@link TrainField#BATCH_SIZE}
 * @param epochs how many epochs had been learned, fractions included
 * @param iteration how many steps had been made
 * @param seconds how long the run had been busy
 * @param before the value until then
 * @param after the value from then on
 */
public record RunEvent(TrainField field, double epochs, int iteration, double seconds, double before, double after) {

    /** This change with another that followed it at once. */
    public RunEvent to(RunEvent next) {
        return new RunEvent(field, next.epochs, next.iteration, next.seconds, before, next.after);
    }
}
