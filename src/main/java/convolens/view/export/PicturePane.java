package convolens.view.export;

import convolens.i18n.Messages;
import convolens.model.export.ExportModel;
import convolens.model.export.ExportSettings;
import convolens.model.export.PictureFormat;
import convolens.view.Styles;
import convolens.view.setup.ChoiceRow;
import javafx.beans.InvalidationListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** One picture of the scene: format and, for pixels, how many. */
final class PicturePane extends VBox {
    private final ExportSettings settings;
    private final ExportActions actions;
    private final Messages messages;
    private final ChoiceRow<PictureFormat> formats;
    private final Label size = new Label();
    private final Label about = new Label();
    private final HBox scaleRow;

    PicturePane(ExportModel model, ExportActions actions, Messages messages) {
        this.settings = model.settings();
        this.actions = actions;
        this.messages = messages;
        setSpacing(12);
        formats = new ChoiceRow<>("export-picture", settings.pictureProperty()::set);
        for (PictureFormat format : PictureFormat.values()) {
            formats.add(format);
        }
        Spinner<Double> scale = ExportRow.number(
                "export-scale",
                new NumberStep(
                        settings.scaleProperty(), messages.localeProperty(), 0.25, 0.5, 1, 1.5, 2, 3, 4, 6, 8, 16));
        size.getStyleClass().addAll(Styles.MUTE, Styles.MONO);
        about.getStyleClass().add(Styles.MUTE);
        about.setWrapText(true);
        scaleRow = ExportRow.of(messages, "export.scale", scale, size);
        Button copy = ExportRow.button("export-copy-picture", messages, "export.copy", actions::copyPicture);
        Button save = ExportRow.button("export-save-picture", messages, "export.save", actions::savePicture);
        save.getStyleClass().add("accent");
        getChildren()
                .addAll(
                        ExportRow.of(messages, "export.format", formats),
                        scaleRow,
                        about,
                        ExportRow.buttons(copy, save));
        InvalidationListener changed = observable -> refresh();
        settings.pictureProperty().addListener(changed);
        settings.scaleProperty().addListener(changed);
        messages.localeProperty().addListener(changed);
    }

    /** Says again how large the picture is. */
    void refresh() {
        PictureFormat format = settings.pictureProperty().get();
        formats.show(format);
        scaleRow.setDisable(format != PictureFormat.PNG);
        double[] units = actions.pictureSize();
        double scale = settings.scaleProperty().get();
        size.setText((long) Math.ceil(units[0] * scale) + " × " + (long) Math.ceil(units[1] * scale) + " px");
        about.setText(messages.text(
                switch (format) {
                    case PNG -> "export.about.PNG";
                    case SVG -> "export.about.SVG";
                    case PDF -> "export.about.PDF";
                }));
    }
}
