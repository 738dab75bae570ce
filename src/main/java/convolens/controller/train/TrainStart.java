package convolens.controller.train;

import convolens.data.DataException;
import convolens.engine.train.Trainer;
import convolens.run.RunPlan;
import convolens.run.TrainData;
import convolens.run.TrainSettings;

/** The beginning of a run, on its worker. */
public final class TrainStart {
    private TrainStart() {}

    /**
     * A trainer that has made no step. Java compiles what it runs while the images are read.
     *
     * @param data what the data set was like when the settings were made
     * @throws DataException if it is another now, or cannot be read
     */
    public static Trainer of(TrainSettings settings, TrainData data, TrainImages images, Runnable warmUp)
            throws DataException {
        Thread compiling = new Thread(warmUp, "convolens-warm-up");
        compiling.setDaemon(true);
        // nobody depends on it: a run that cannot have the memory for this says so itself
        compiling.setUncaughtExceptionHandler((thread, error) -> {});
        compiling.start();
        RunPlan plan = settings.plan(images.open(settings.folder()), data);
        try {
            compiling.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return plan.start();
    }
}
