package convolens.controller.network;

import convolens.controller.FileDialogs;
import convolens.controller.ImageRequests;
import convolens.controller.TaskRunner;
import convolens.data.image.ImageFile;
import convolens.data.image.LoadedImage;
import convolens.data.image.NetworkImage;
import convolens.data.image.Preprocessing;
import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import convolens.model.Notice;
import convolens.model.network.Cutout;
import convolens.model.network.NetworkPicture;
import convolens.model.network.PictureChoice;
import convolens.model.network.PicturePreparation;
import convolens.model.setup.InputPreset;
import convolens.model.setup.InputSource;
import convolens.view.SceneContext;
import convolens.view.setup.PictureFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/** Drawings and files as pictures for a network: prepared as its own images were, and again when that is chosen otherwise. */
final class NetworkPictures implements PictureFiles {
    private static final int KEPT = 560;

    private final PictureChoice model;
    private final SceneContext context;
    private final TaskRunner runner;
    private final FileDialogs dialogs;
    private @Nullable Tensor drawn;
    private NetworkPicture.Kind kind = NetworkPicture.Kind.DRAWN;
    private String name = "";
    private List<Path> opened = List.of();
    private TaskRunner.@Nullable Job reading;
    private TaskRunner.@Nullable Job preparing;
    private boolean isPreparing;

    /** @param owner a node of the window over which dialogs open */
    NetworkPictures(PictureChoice model, SceneContext context, TaskRunner runner, Supplier<Node> owner) {
        this.model = model;
        this.context = context;
        this.runner = runner;
        this.dialogs = new FileDialogs(context, owner);
        InvalidationListener prepared = observable -> {
            NetworkPicture now = model.pictureProperty().get();
            if (now != null && now.kind() == kind) {
                prepare();
            }
        };
        PicturePreparation preparation = model.preparation();
        List.of(
                        preparation.framedProperty(),
                        preparation.invertedProperty(),
                        preparation.cutoutProperty(),
                        preparation.fitProperty())
                .forEach(property -> property.addListener(prepared));
    }

    /** Takes a drawing, (1,H,W) light on dark. */
    void draw(Tensor drawing) {
        drawn = drawing.copy();
        kind = NetworkPicture.Kind.DRAWN;
        prepare();
    }

    /** Takes a pattern, whose least value becomes 0 and whose largest 1. */
    void pattern(InputPreset preset, long seed) {
        Shape wanted = shape();
        if (wanted != null) {
            Tensor made = InputSource.of(preset, seed)
                    .make(Tensor.zeros(1, 1, 1, 1), 1, wanted.dim(0), wanted.dim(1), wanted.dim(2));
            stretch(made.data());
            Tensor image = Tensor.wrap(wanted, made.data());
            model.pictureProperty()
                    .set(new NetworkPicture(NetworkPicture.Kind.PATTERN, image, -1, 0, preset.name(), false));
        }
    }

    private static void stretch(float[] values) {
        float least = Float.POSITIVE_INFINITY;
        float largest = Float.NEGATIVE_INFINITY;
        for (float value : values) {
            least = Math.min(least, value);
            largest = Math.max(largest, value);
        }
        for (int i = 0; i < values.length; i++) {
            values[i] = largest > least ? (values[i] - least) / (largest - least) : 0;
        }
    }

    /** Sends the last file through again; lets one be chosen where there was none. */
    void fileAgain() {
        if (model.preparation().fileProperty().get() == null) {
            choose();
        } else {
            kind = NetworkPicture.Kind.FILE;
            prepare();
        }
    }

    @Override
    public void choose() {
        dialogs.openFile("stage.image.open", context.messages().text("stage.image.kind"), ImageFile.ENDINGS)
                .ifPresent(file -> open(List.of(file)));
    }

    /** Lets the user choose a folder of pictures. */
    void folder() {
        dialogs.openFolder("network.file.folder.title").ifPresent(folder -> open(List.of(folder)));
    }

    @Override
    public void open(List<Path> chosen) {
        runner.run(
                cancelled -> PictureFolder.pictures(chosen),
                (List<Path> pictures) -> {
                    opened = pictures;
                    model.preparation()
                            .files()
                            .setAll(pictures.stream()
                                    .map(each -> each.getFileName().toString())
                                    .toList());
                    read(0);
                },
                error -> context.status().tell(ImageRequests.notice(error)));
    }

    /** Goes on to the next (1) of the files that were opened together, or to the one before (−1). */
    void anotherFile(int by) {
        if (!opened.isEmpty()) {
            read(Math.floorMod(model.preparation().fileIndexProperty().get() + by, opened.size()));
        }
    }

    private void read(int index) {
        Path file = opened.get(index);
        if (reading != null) {
            reading.cancel();
        }
        model.preparation().fileIndexProperty().set(index);
        reading = runner.run(
                cancelled -> ImageFile.read(file, kept()),
                image -> show(image, file.getFileName().toString()),
                error -> context.status().tell(ImageRequests.notice(error)));
    }

    /** So many pixels that the network's own are not made of fewer. */
    private int kept() {
        Shape wanted = shape();
        return wanted == null ? KEPT : Math.max(KEPT, 2 * Math.max(wanted.dim(1), wanted.dim(2)));
    }

    /** A network for which there are no images begins with the last file, or with a pattern. */
    void begin() {
        if (model.preparation().fileProperty().get() != null) {
            fileAgain();
        } else {
            pattern(InputPreset.RAMP, 0);
        }
    }

    @Override
    public void take(int[] argb, int width) {
        runner.run(
                cancelled -> ImageFile.of(argb, width, kept()),
                image -> {
                    opened = List.of();
                    model.preparation().files().clear();
                    model.preparation().fileIndexProperty().set(-1);
                    show(image, "");
                },
                error -> context.status().tell(ImageRequests.notice(error)));
    }

    @Override
    public void refuseAddress() {
        context.status().tell(Notice.advice("stage.noImage.address"));
    }

    private void show(LoadedImage image, String file) {
        kind = NetworkPicture.Kind.FILE;
        name = file;
        model.preparation().begin(image.pixels());
        prepare();
    }

    private void prepare() {
        PicturePreparation preparation = model.preparation();
        boolean pen = kind == NetworkPicture.Kind.DRAWN;
        Tensor pixels = pen ? drawn : preparation.fileProperty().get();
        Shape wanted = shape();
        if (pixels == null || wanted == null) {
            return;
        }
        NetworkImage.Choice invert =
                choice(pen ? Boolean.FALSE : preparation.invertedProperty().get());
        NetworkImage.Choice frame = choice(preparation.framedProperty().get());
        Cutout cutout = pen ? Cutout.WHOLE : preparation.cutoutProperty().get();
        Preprocessing.Fit fit = preparation.fitProperty().get();
        NetworkPicture.Kind from = kind;
        String file = pen ? "" : name;
        NetworkPicture before = model.pictureProperty().get();
        if (preparing != null) {
            preparing.cancel();
        }
        isPreparing = true;
        preparing = runner.run(cancelled -> NetworkImage.of(cutout.of(pixels), wanted, invert, frame, fit), made -> {
            isPreparing = false;
            // a test image that was chosen meanwhile stays
            if (model.pictureProperty().get() == before) {
                model.pictureProperty().set(new NetworkPicture(from, made.pixels(), -1, 0, file, made.inverted()));
            }
        });
    }

    /** Whether a picture is being prepared. */
    boolean isPreparing() {
        return isPreparing;
    }

    private static NetworkImage.Choice choice(@Nullable Boolean chosen) {
        return chosen == null ? NetworkImage.Choice.AUTO : chosen ? NetworkImage.Choice.YES : NetworkImage.Choice.NO;
    }

    private @Nullable Shape shape() {
        return model.wantedProperty().get();
    }
}
