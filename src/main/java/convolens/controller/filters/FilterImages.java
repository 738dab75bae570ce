package convolens.controller.filters;

import convolens.controller.TaskRunner;
import convolens.controller.train.TrainImages;
import convolens.data.DataException;
import convolens.data.DataSet;
import convolens.data.Split;
import convolens.engine.tensor.Tensor;
import convolens.model.filters.FilterResponseModel;
import convolens.model.filters.FilterResponseModel.Input;
import convolens.model.train.RunModel;
import java.util.function.BooleanSupplier;
import javafx.beans.InvalidationListener;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** Reads the image for the filters of a run from the test images of its data, on a worker, while the scene is in sight. */
final class FilterImages {
    private final ObservableValue<RunModel> run;
    private final FilterResponseModel response;
    private final TrainImages images;
    private final TaskRunner runner;
    private @Nullable String folder;
    private int index;
    private boolean seen;
    private TaskRunner.@Nullable Job job;

    FilterImages(ObservableValue<RunModel> run, FilterResponseModel response, TrainImages images, TaskRunner runner) {
        this.run = run;
        this.response = response;
        this.images = images;
        this.runner = runner;
        InvalidationListener changed = observable -> fetch();
        run.addListener(changed);
        response.indexProperty().addListener(changed);
        response.shownProperty().addListener(changed);
    }

    /** Says whether the scene is in sight. */
    void show(boolean now) {
        seen = now;
        fetch();
    }

    private void fetch() {
        RunModel current = run.getValue();
        if (!seen || current == null || !response.shownProperty().get()) {
            return;
        }
        String wanted = current.settings().folder();
        int image = response.indexProperty().get();
        if (wanted.equals(folder) && image == index) {
            return;
        }
        if (job != null) {
            job.cancel();
        }
        if (!wanted.equals(folder)) {
            response.inputProperty().set(null);
        }
        folder = wanted;
        index = image;
        response.missingProperty().set(false);
        job = runner.run(cancelled -> read(wanted, image, cancelled), response.inputProperty()::set, error -> refuse());
    }

    /** Tried again the next time, because a folder may come back. */
    private void refuse() {
        folder = null;
        response.inputProperty().set(null);
        response.missingProperty().set(true);
    }

    private Input read(String wanted, int image, BooleanSupplier cancelled) throws DataException {
        DataSet data = images.open(wanted, cancelled);
        Split test = data.test();
        int at = Math.min(image, test.size() - 1);
        Tensor pixels = Tensor.zeros(
                1,
                test.imageShape().dim(0),
                test.imageShape().dim(1),
                test.imageShape().dim(2));
        System.arraycopy(test.image(at).data(), 0, pixels.data(), 0, pixels.size());
        return new Input(pixels, data.classNames().get(test.label(at)), at, test.size());
    }
}
