package convolens.view.network;

import convolens.i18n.Messages;
import convolens.model.network.Cutout;
import convolens.model.network.PictureChoice;
import convolens.model.network.PicturePreparation;
import convolens.view.SceneContext;
import convolens.view.Styles;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.controlsfx.control.RangeSlider;

/** The picture of a file: the part of it that is used, and its contrast. */
final class FileSettings extends VBox {
    private final PicturePreparation preparation;
    private final RangeSlider contrast = new RangeSlider(0, 1, 0, 1);
    private boolean following;

    FileSettings(PictureChoice model, SceneContext context, PictureActions actions) {
        super(8);
        this.preparation = model.preparation();
        Messages messages = context.messages();
        Button other = new Button();
        other.setId("network-file-other");
        other.textProperty().bind(messages.bind("network.file.other"));
        other.setOnAction(event -> actions.files().choose());
        Button whole = new Button();
        whole.setId("network-file-whole");
        whole.textProperty().bind(messages.bind("network.file.whole"));
        whole.setOnAction(event -> preparation.cutoutProperty().set(Cutout.WHOLE));
        CutoutPad pad = new CutoutPad(preparation);
        pad.paletteProperty().bind(context.palette());
        pad.accessibleTextProperty().bind(messages.bind("network.file.cut"));
        pad.accessibleHelpProperty().bind(messages.bind("network.file.cut.keys"));
        Label keys = new Label();
        keys.textProperty().bind(messages.bind("network.file.cut.keys"));
        keys.getStyleClass().addAll(Styles.MUTE, "small");
        keys.setWrapText(true);
        Label heading = new Label();
        heading.textProperty().bind(messages.bind("network.file.contrast"));
        heading.getStyleClass().add(Styles.MUTE);
        heading.setWrapText(true);
        contrast.setId("network-contrast");
        contrast.setBlockIncrement(Cutout.LEAST);
        contrast.accessibleTextProperty().bind(messages.bind("network.file.contrast"));
        contrast.lowValueProperty().addListener(observable -> take());
        contrast.highValueProperty().addListener(observable -> take());
        preparation.cutoutProperty().addListener(observable -> show());
        getChildren().addAll(pad, keys, heading, contrast, new HBox(6, other, whole));
        show();
    }

    private void take() {
        if (!following) {
            preparation
                    .cutoutProperty()
                    .set(preparation
                            .cutoutProperty()
                            .get()
                            .withContrast(contrast.getLowValue(), contrast.getHighValue()));
        }
    }

    private void show() {
        Cutout now = preparation.cutoutProperty().get();
        following = true;
        // the upper thumb first where the lower one has to pass it
        if (now.black() > contrast.getHighValue()) {
            contrast.setHighValue(now.white());
        }
        contrast.setLowValue(now.black());
        contrast.setHighValue(now.white());
        following = false;
    }
}
