package convolens.controller.train;

import convolens.controller.TaskRunner;
import convolens.model.Notice;
import convolens.model.StatusModel;
import convolens.run.TrainData;
import convolens.run.TrainSettings;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Reads the images that settings of a saved scene name; where they cannot be read, MNIST takes their place. */
public final class DataFinder {
    private final TrainImages images;
    private final TaskRunner runner;
    private final StatusModel status;
    private TaskRunner.@Nullable Job job;

    public DataFinder(TrainImages images, TaskRunner runner, StatusModel status) {
        this.images = images;
        this.runner = runner;
        this.status = status;
    }

    /**
     * Finds the images of settings.
     *
     * @param receiver gets the settings, with MNIST where their images are not here, and what the images are like: before
     *     this returns for MNIST, else soon after
     */
    public void find(TrainSettings settings, BiConsumer<TrainSettings, TrainData> receiver) {
        if (job != null) {
            job.cancel();
        }
        if (settings.isMnist()) {
            receiver.accept(settings, TrainData.MNIST);
            return;
        }
        if (isElsewhere(settings.folder())) {
            miss(settings, receiver);
            return;
        }
        job = runner.run(
                cancelled -> TrainData.of(images.open(settings.folder(), cancelled)),
                data -> receiver.accept(settings, data),
                error -> miss(settings, receiver));
    }

    /** A file that somebody sends must not make this computer ask another one for anything. */
    private static boolean isElsewhere(String folder) {
        return folder.startsWith("\\\\") || folder.startsWith("//");
    }

    private void miss(TrainSettings settings, BiConsumer<TrainSettings, TrainData> receiver) {
        status.tell(Notice.advice("scenario.missing.data", settings.folder()));
        receiver.accept(settings.withFolder(""), TrainData.MNIST);
    }
}
