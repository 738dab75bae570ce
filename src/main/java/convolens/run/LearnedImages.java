package convolens.run;

import convolens.engine.train.TrainerSettings.Schedule;
import java.util.List;

/**
 * How many images a run has learned by a step, each as often as it came: the measure in which the losses of runs with
 * mini-batches of different sizes compare.
 */
public final class LearnedImages {
    private LearnedImages() {}

    /**
     * The images of the first steps of a run.
     *
     * @param iteration how many steps
     * @param settings what the run was started with
     * @param events what was changed on the way, in the order of time
     */
    public static long at(int iteration, TrainSettings settings, List<RunEvent> events) {
        Position position = new Position(settings.trainCount(), settings.schedule() != Schedule.BOOK);
        int steps = 0;
        int batch = settings.batchSize();
        for (RunEvent event : events) {
            if (event.field() == TrainField.BATCH_SIZE && event.iteration() < iteration) {
                position.advance(event.iteration() - steps, batch);
                steps = event.iteration();
                batch = (int) event.after();
            }
        }
        position.advance(iteration - steps, batch);
        return position.images;
    }

    /** How far a run is. */
    private static final class Position {
        private final int epoch;
        private final boolean wholeEpochs;
        private long images;

        /** @param wholeEpochs whether the last mini-batch of an epoch has only what is left of it */
        Position(int epoch, boolean wholeEpochs) {
            this.epoch = epoch;
            this.wholeEpochs = wholeEpochs;
        }

        void advance(int steps, int batch) {
            if (!wholeEpochs) {
                images += (long) steps * batch;
                return;
            }
            int left = (int) (epoch - images % epoch);
            int toEnd = (left + batch - 1) / batch;
            if (steps < toEnd) {
                images += (long) steps * batch;
                return;
            }
            int perEpoch = (epoch + batch - 1) / batch;
            int after = steps - toEnd;
            images += left + (long) (after / perEpoch) * epoch + (long) (after % perEpoch) * batch;
        }
    }
}
