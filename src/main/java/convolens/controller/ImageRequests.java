package convolens.controller;

import convolens.data.DataException;
import convolens.data.image.ImageFile;
import convolens.data.image.ImageRefusal;
import convolens.data.image.LoadedImage;
import convolens.model.Notice;
import convolens.model.setup.InputPicture;
import convolens.model.setup.InputPreset;
import convolens.model.setup.InputSource;
import convolens.model.setup.Limits;
import convolens.model.setup.Setup;
import convolens.view.SceneContext;
import convolens.view.setup.PictureFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import javafx.scene.Node;

/** Makes the input of a stage of image files, which are read by a worker. */
public final class ImageRequests implements PictureFiles {
    /** The longest side that is kept: enough to be shrunk to any size of the stage. */
    private static final int KEPT = 256;

    private static final Map<ImageRefusal.Reason, String> KEYS = new EnumMap<>(Map.of(
            ImageRefusal.Reason.NO_FILE, "stage.noImage.noFile",
            ImageRefusal.Reason.TOO_LONG, "stage.noImage.tooLong",
            ImageRefusal.Reason.TOO_LARGE, "stage.noImage.tooLarge",
            ImageRefusal.Reason.FORMAT, "stage.noImage.format",
            ImageRefusal.Reason.DAMAGED, "stage.noImage.damaged"));

    private final Setup<?> setup;
    private final SceneContext context;
    private final TaskRunner runner;
    private final FileDialogs dialogs;
    private final IntSupplier sample;

    /**
     * @param sample the one on the stage, which a single image is for
     * @param owner a node of the window over which dialogs open
     */
    public ImageRequests(
            Setup<?> setup, IntSupplier sample, SceneContext context, TaskRunner runner, Supplier<Node> owner) {
        this.setup = setup;
        this.sample = sample;
        this.context = context;
        this.runner = runner;
        this.dialogs = new FileDialogs(context, owner);
    }

    @Override
    public void choose() {
        dialogs.openFile("stage.image.open", context.messages().text("stage.image.kind"), ImageFile.ENDINGS)
                .ifPresent(file -> open(List.of(file)));
    }

    @Override
    public void open(List<Path> files) {
        int shown = sample.getAsInt();
        runner.run(cancelled -> read(files), images -> show(shown, images), this::refuse);
    }

    @Override
    public void take(int[] argb, int width) {
        int shown = sample.getAsInt();
        runner.run(cancelled -> List.of(ImageFile.of(argb, width, KEPT)), images -> show(shown, images), this::refuse);
    }

    @Override
    public void refuseAddress() {
        context.status().tell(Notice.advice("stage.noImage.address"));
    }

    private static List<LoadedImage> read(List<Path> files) throws DataException {
        List<LoadedImage> images = new ArrayList<>();
        for (Path file : files.subList(0, Math.min(files.size(), Limits.SAMPLES))) {
            images.add(ImageFile.read(file, KEPT));
        }
        return images;
    }

    private void show(int shown, List<LoadedImage> images) {
        choose(
                shown,
                images.stream().map(LoadedImage::pixels).map(InputPicture::new).toList());
        images.stream()
                .filter(image -> image.otherwise().isPresent())
                .findFirst()
                .ifPresent(image -> {
                    boolean black = image.ground() == LoadedImage.Ground.BLACK;
                    context.status()
                            .tell(Notice.choice(
                                    black ? "stage.image.onBlack" : "stage.image.onWhite",
                                    black ? "stage.image.putOnWhite" : "stage.image.putOnBlack",
                                    () -> choose(
                                            shown,
                                            images.stream()
                                                    .map(i -> i.otherwise().orElse(i.pixels()))
                                                    .map(InputPicture::new)
                                                    .toList())));
                });
    }

    private void choose(int shown, List<InputPicture> pictures) {
        InputSource source = new InputSource(InputPreset.IMAGE, 0, pictures);
        if (pictures.size() == 1) {
            setup.chooseInput(shown, source);
        } else {
            setup.chooseInput(source);
        }
    }

    private void refuse(Throwable error) {
        context.status().tell(notice(error));
    }

    /** The sentence about a file that could not be read as an image. */
    public static Notice notice(Throwable error) {
        return error instanceof ImageRefusal told
                ? Notice.error(
                        Objects.requireNonNull(KEYS.get(told.reason())),
                        told.arguments().toArray())
                : Notice.error("stage.noImage", String.valueOf(error.getMessage()));
    }
}
