package convolens.view.network.picture;

import convolens.i18n.Messages;
import convolens.model.network.Cutout;
import convolens.model.network.PictureChoice;
import convolens.model.network.PicturePreparation;
import convolens.view.SceneContext;
import convolens.view.Styles;
import convolens.view.control.Attached;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.controlsfx.control.RangeSlider;

/** The picture of a file: the part of it that is used, and its contrast. */
final class FileSettings extends VBox {
    private final PicturePreparation preparation;
    private final RangeSlider contrast = new RangeSlider(0, 1, 0, 1);
    private final Label place = new Label();
    private final HBox several = new HBox(6);
    private final Messages messages;
    private boolean following;

    FileSettings(PictureChoice model, SceneContext context, PictureActions actions) {
        super(8);
        this.preparation = model.preparation();
        messages = context.messages();
        Button other = new Button();
        other.setId("network-file-other");
        other.textProperty().bind(messages.bind("network.file.other"));
        other.setOnAction(event -> actions.files().choose());
        Button folder = new Button();
        folder.setId("network-file-folder");
        folder.textProperty().bind(messages.bind("network.file.folder"));
        folder.setOnAction(event -> actions.pictureFolder());
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
        getChildren().addAll(pad, keys, heading, contrast, row(other, folder, whole));
        for (Node part : List.of(pad, keys, heading, contrast, whole)) {
            part.managedProperty().bind(part.visibleProperty());
            part.visibleProperty().bind(Bindings.isNotNull(preparation.fileProperty()));
        }
        several.setAlignment(Pos.CENTER_LEFT);
        several.managedProperty().bind(several.visibleProperty());
        place.setId("network-file-place");
        place.setWrapText(true);
        place.getStyleClass().addAll(Styles.MUTE, "small");
        several.getChildren()
                .addAll(
                        Arrows.button(
                                "‹",
                                "network-file-before",
                                "network.file.before",
                                messages,
                                () -> actions.anotherFile(-1)),
                        Arrows.button(
                                "›",
                                "network-file-after",
                                "network.file.after",
                                messages,
                                () -> actions.anotherFile(1)),
                        place);
        getChildren().add(0, several);
        InvalidationListener listed = observable -> list();
        preparation.files().addListener(listed);
        preparation.fileIndexProperty().addListener(listed);
        messages.localeProperty().addListener(listed);
        list();
        show();
        Attached.whileVisible(this);
    }

    private static FlowPane row(Button... buttons) {
        FlowPane row = new FlowPane(6, 6, buttons);
        for (Button button : buttons) {
            button.setMinWidth(USE_PREF_SIZE);
        }
        return row;
    }

    /** Which of several files. */
    private void list() {
        int count = preparation.files().size();
        int at = preparation.fileIndexProperty().get();
        several.setVisible(count > 1 && at >= 0);
        if (at >= 0 && at < count) {
            place.setText(messages.text(
                    "network.file.place",
                    preparation.files().get(at),
                    messages.number(at + 1),
                    messages.number(count)));
        }
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
