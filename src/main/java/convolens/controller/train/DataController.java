package convolens.controller.train;

import convolens.controller.FileDialogs;
import convolens.controller.TaskRunner;
import convolens.data.DataChoices;
import convolens.data.DataException;
import convolens.data.DataSet;
import convolens.data.FoundData;
import convolens.data.source.DataSource;
import convolens.data.source.Reading;
import convolens.i18n.Messages;
import convolens.model.Notice;
import convolens.model.StatusModel;
import convolens.model.train.DataSheet;
import convolens.model.train.TrainModel;
import convolens.run.TrainData;
import convolens.view.train.DataActions;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Opens images from elsewhere, shows what was found before they are taken, and reads them otherwise if that is wished. */
final class DataController implements DataActions {
    private static final List<String> ENDINGS =
            List.of("npz", "npy", "csv", "tsv", "bin", "gz", "tgz", "tar", "zip", "txt", "png", "jpg", "jpeg", "webp");

    private final TrainModel model;
    private final TrainImages images;
    private final TaskRunner runner;
    private final StatusModel status;
    private final FileDialogs dialogs;
    private final Messages messages;
    private TaskRunner.@Nullable Job loading;
    private @Nullable Opened opened;

    /** Images that have been read. */
    private record Opened(DataSource source, FoundData found, DataSet data) {}

    DataController(
            TrainModel model,
            TrainImages images,
            TaskRunner runner,
            StatusModel status,
            FileDialogs dialogs,
            Messages messages) {
        this.model = model;
        this.images = images;
        this.runner = runner;
        this.status = status;
        this.dialogs = dialogs;
        this.messages = messages;
    }

    @Override
    public void useMnist() {
        cancelLoading();
        dismiss();
        model.chooseData("", TrainData.MNIST);
    }

    @Override
    public void chooseFolder() {
        dialogs.openFolder("lesson.train.chooseFolder").ifPresent(this::open);
    }

    @Override
    public void chooseFile() {
        dialogs.openFile("lesson.train.chooseFile", messages.text("lesson.train.fileKind"), ENDINGS)
                .ifPresent(this::open);
    }

    @Override
    public void open(Path path) {
        dismiss();
        load(new DataSource(path), null, true);
    }

    @Override
    public void look() {
        try {
            load(DataSource.of(model.getSettings().folder()), null, false);
        } catch (DataException e) {
            status.tell(TrainNotices.failed(e));
        }
    }

    @Override
    public void choose(String key, String word) {
        Opened now = opened;
        if (now == null) {
            return;
        }
        DataChoices wished = now.source.choices().with(DataSheet.choice(key), word);
        boolean sameFiles = wished.ofReading().equals(now.source.choices().ofReading());
        load(now.source.with(wished), sameFiles ? now.found : null, false);
    }

    /**
     * Reads images and shows them.
     *
     * @param read what has been read already and is only seen otherwise
     * @param atOnce whether they are taken where nothing was assumed of them
     */
    private void load(DataSource source, @Nullable FoundData read, boolean atOnce) {
        cancelLoading();
        model.loadingProperty().set(StatusModel.INDETERMINATE);
        loading = runner.run(
                cancelled -> {
                    FoundData found = read == null ? source.read(reading(cancelled)) : read;
                    return new Opened(source, found, found.dataSet(source.choices()));
                },
                (Opened now) -> {
                    endLoading();
                    opened = now;
                    if (atOnce && now.found.isSaid()) {
                        take();
                    } else {
                        model.sheetProperty().set(DataSheet.of(now.found, now.data, source.choices()));
                    }
                },
                error -> {
                    endLoading();
                    // what is shown stays, and shows again how it is read
                    DataSheet shown = model.sheetProperty().get();
                    model.sheetProperty().set(null);
                    model.sheetProperty().set(shown);
                    status.tell(TrainNotices.failed(error));
                });
    }

    /** Tells every new hundredth. */
    private Reading reading(BooleanSupplier cancelled) {
        AtomicInteger told = new AtomicInteger();
        return new Reading(cancelled, share -> {
            int hundredths = (int) (100 * share);
            int before = told.get();
            if (hundredths > before && told.compareAndSet(before, hundredths)) {
                runner.run(none -> share, (Double value) -> {
                    if (loading != null && !cancelled.getAsBoolean()) {
                        model.loadingProperty().set(value);
                    }
                });
            }
        });
    }

    @Override
    public void take() {
        Opened now = opened;
        if (now == null || loading != null) {
            return;
        }
        String text = now.source.text();
        images.keep(text, now.data);
        dismiss();
        model.chooseData(text, TrainData.of(now.data));
        if (!now.data.pixelRange().isUsual()) {
            status.tell(Notice.info(
                    "lesson.train.pixelRange",
                    now.data.name(),
                    now.data.pixelRange().low(),
                    now.data.pixelRange().high()));
        }
    }

    @Override
    public void dismiss() {
        opened = null;
        model.sheetProperty().set(null);
    }

    @Override
    public void cancelLoading() {
        if (loading != null) {
            loading.cancel();
            endLoading();
        }
    }

    private void endLoading() {
        loading = null;
        model.loadingProperty().set(Double.NaN);
    }
}
