package convolens.controller.network;

import convolens.controller.FileDialogs;
import convolens.controller.ImageRequests;
import convolens.controller.TaskRunner;
import convolens.data.ImageFile;
import convolens.data.LoadedImage;
import convolens.data.NetworkImage;
import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import convolens.model.Notice;
import convolens.model.network.NetworkModel;
import convolens.model.network.NetworkPicture;
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

    private final NetworkModel model;
    private final SceneContext context;
    private final TaskRunner runner;
    private final FileDialogs dialogs;
    private @Nullable Tensor raw;
    private NetworkPicture.Kind kind = NetworkPicture.Kind.DRAWN;
    private String name = "";
    private TaskRunner.@Nullable Job preparing;

    /** @param owner a node of the window over which dialogs open */
    NetworkPictures(NetworkModel model, SceneContext context, TaskRunner runner, Supplier<Node> owner) {
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
        model.framedProperty().addListener(prepared);
        model.invertedProperty().addListener(prepared);
    }

    /** Takes a drawing, (1,H,W) light on dark. */
    void draw(Tensor drawing) {
        take(drawing.copy(), NetworkPicture.Kind.DRAWN, "");
    }

    @Override
    public void choose() {
        dialogs.openFile("stage.image.open", context.messages().text("stage.image.kind"), ImageFile.ENDINGS)
                .ifPresent(file -> open(List.of(file)));
    }

    @Override
    public void open(List<Path> files) {
        Path file = files.get(0);
        runner.run(
                cancelled -> ImageFile.read(file, KEPT),
                image -> show(image, file.getFileName().toString()),
                error -> context.status().tell(ImageRequests.notice(error)));
    }

    @Override
    public void take(int[] argb, int width) {
        runner.run(
                cancelled -> ImageFile.of(argb, width, KEPT),
                image -> show(image, ""),
                error -> context.status().tell(ImageRequests.notice(error)));
    }

    @Override
    public void refuseAddress() {
        context.status().tell(Notice.advice("stage.noImage.address"));
    }

    private void show(LoadedImage image, String file) {
        take(image.pixels(), NetworkPicture.Kind.FILE, file);
    }

    private void take(Tensor pixels, NetworkPicture.Kind from, String file) {
        raw = pixels;
        kind = from;
        name = file;
        prepare();
    }

    private void prepare() {
        Tensor pixels = raw;
        Shape wanted = shape();
        if (pixels == null || wanted == null) {
            return;
        }
        boolean drawn = kind == NetworkPicture.Kind.DRAWN;
        NetworkImage.Choice invert =
                choice(drawn ? Boolean.FALSE : model.invertedProperty().get());
        NetworkImage.Choice frame = choice(model.framedProperty().get());
        NetworkPicture.Kind from = kind;
        String file = name;
        NetworkPicture before = model.pictureProperty().get();
        if (preparing != null) {
            preparing.cancel();
        }
        preparing = runner.run(cancelled -> NetworkImage.of(pixels, wanted, invert, frame), made -> {
            // a test image that was chosen meanwhile stays
            if (model.pictureProperty().get() == before) {
                model.pictureProperty().set(new NetworkPicture(from, made.pixels(), -1, 0, file, made.inverted()));
            }
        });
    }

    private static NetworkImage.Choice choice(@Nullable Boolean chosen) {
        return chosen == null ? NetworkImage.Choice.AUTO : chosen ? NetworkImage.Choice.YES : NetworkImage.Choice.NO;
    }

    private @Nullable Shape shape() {
        return model.getPass() == null ? null : model.getPass().architecture().inputDim();
    }
}
