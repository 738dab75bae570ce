package convolens.controller;

import convolens.data.ImageFile;
import convolens.data.ImageRefusal;
import convolens.model.Notice;
import convolens.model.sliding.InputPreset;
import convolens.model.sliding.InputSource;
import convolens.model.sliding.Picture;
import convolens.model.sliding.Setup;
import convolens.view.SceneContext;
import convolens.view.lesson.sliding.PictureFiles;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.Node;

/** Makes the input of a stage of image files, which are read by a worker. */
final class ImageRequests implements PictureFiles {
    /** The longest side that is kept: enough to be shrunk to any size of the stage. */
    private static final int KEPT = 256;

    private static final Map<ImageRefusal.Reason, String> KEYS = new EnumMap<>(Map.of(
            ImageRefusal.Reason.NO_FILE, "stage.noImage.noFile",
            ImageRefusal.Reason.TOO_LONG, "stage.noImage.tooLong",
            ImageRefusal.Reason.TOO_LARGE, "stage.noImage.tooLarge",
            ImageRefusal.Reason.FORMAT, "stage.noImage.format",
            ImageRefusal.Reason.DAMAGED, "stage.noImage.damaged"));

    private final Setup setup;
    private final SceneContext context;
    private final TaskRunner runner;
    private final FileDialogs dialogs;

    /** @param owner a node of the window over which dialogs open */
    ImageRequests(Setup setup, SceneContext context, TaskRunner runner, Supplier<Node> owner) {
        this.setup = setup;
        this.context = context;
        this.runner = runner;
        this.dialogs = new FileDialogs(context, owner);
    }

    @Override
    public void choose() {
        dialogs.openFile("stage.image.open", context.messages().text("stage.image.kind"), ImageFile.ENDINGS)
                .ifPresent(this::open);
    }

    @Override
    public void open(Path file) {
        runner.run(
                cancelled -> new Picture(ImageFile.read(file, KEPT)),
                picture -> setup.chooseInput(new InputSource(InputPreset.IMAGE, 0, List.of(picture))),
                this::refuse);
    }

    private void refuse(Throwable error) {
        Notice notice = error instanceof ImageRefusal told
                ? Notice.error(KEYS.get(told.reason()), told.arguments().toArray())
                : Notice.error("stage.noImage", String.valueOf(error.getMessage()));
        context.status().tell(notice);
    }
}
