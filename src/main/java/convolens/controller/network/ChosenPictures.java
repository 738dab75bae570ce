package convolens.controller.network;

import convolens.controller.FramePump;
import convolens.controller.TaskRunner;
import convolens.engine.tensor.Tensor;
import convolens.model.network.ImageOffer;
import convolens.model.network.PictureChoice;
import convolens.model.setup.InputPreset;
import convolens.view.SceneContext;
import convolens.view.network.picture.PictureActions;
import convolens.view.setup.PictureFiles;
import java.util.function.Supplier;
import javafx.scene.Node;

/** Where the pictures for a network come from: its own images, files, drawings and patterns. */
final class ChosenPictures implements PictureActions {
    private final PictureChoice choice;
    private final OfferedImages offered;
    private final NetworkPictures own;

    /** @param owner a node of the window over which dialogs open */
    ChosenPictures(
            PictureChoice choice, TaskRunner runner, FramePump pump, SceneContext context, Supplier<Node> owner) {
        this.choice = choice;
        this.offered = new OfferedImages(choice, runner, pump);
        this.own = new NetworkPictures(choice, context, runner, owner);
    }

    /** Whether a picture is being prepared. */
    boolean isPreparing() {
        return own.isPreparing();
    }

    /** Pictures are for another network from now on; nothing is known of its answers. */
    void prepareFor(LoadedNetwork network) {
        choice.preparation().fitProperty().set(network.card().preprocessing().fit());
        offered.forget(network);
        choice.wantedProperty().set(network.architecture().inputDim());
        choice.classNamesProperty().set(network.classNames());
        choice.testImagesProperty().set(network.data().test().size());
    }

    /** The network has learned something else; what is offered stays, unless it depends on its answers. */
    void relearned(LoadedNetwork network) {
        ImageOffer offer = choice.offerProperty().get();
        offered.forget(network);
        if (!offer.needsAnswers()) {
            offered.offer(offer);
        }
    }

    /** Whether the picture that is looked at can go through a network. */
    boolean suit(LoadedNetwork network) {
        boolean gone = network.data().isEmpty()
                && choice.pictureProperty().get() != null
                && choice.pictureProperty().get().isOfData();
        return choice.fits() && !gone;
    }

    /**
     * Takes the first picture for a network.
     *
     * @param image the test image, where it has some
     */
    void begin(LoadedNetwork network, int image) {
        if (network.data().isEmpty()) {
            own.begin();
        } else {
            image(image);
        }
    }

    @Override
    public void another(int by) {
        offered.another(by);
    }

    @Override
    public void offer(ImageOffer offer) {
        offered.offer(offer);
    }

    @Override
    public void image(int index) {
        offered.image(index);
    }

    @Override
    public PictureFiles files() {
        return own;
    }

    @Override
    public void draw(Tensor drawing) {
        own.draw(drawing);
    }

    @Override
    public void anotherFile(int by) {
        own.anotherFile(by);
    }

    @Override
    public void pictureFolder() {
        own.folder();
    }

    @Override
    public void fileAgain() {
        own.fileAgain();
    }

    @Override
    public void pattern(InputPreset preset, long seed) {
        own.pattern(preset, seed);
    }
}
