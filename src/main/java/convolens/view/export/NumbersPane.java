package convolens.view.export;

import convolens.i18n.Messages;
import convolens.model.export.ArrayFormat;
import convolens.model.export.ExportModel;
import convolens.model.export.ExportSettings;
import convolens.raster.NamedArray;
import convolens.view.Styles;
import convolens.view.control.FieldName;
import convolens.view.setup.ChoiceRow;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** The numbers of an array on the stage: which, in what format, and how that looks. */
final class NumbersPane extends VBox {
    /** A longer text is shown in part: nobody reads it here. */
    private static final int LONGEST = 4000;

    private final ExportSettings settings;
    private final ExportActions actions;
    private final Messages messages;
    private final ComboBox<NamedArray> arrays = new ComboBox<>();
    private final ChoiceRow<ArrayFormat> formats;
    private final TextArea preview = new TextArea();
    private final Label none = new Label();
    private final Button copy;
    private final Button save;

    NumbersPane(ExportModel model, ExportActions actions, Messages messages) {
        this.settings = model.settings();
        this.actions = actions;
        this.messages = messages;
        setSpacing(12);
        arrays.setId("export-arrays");
        arrays.setMaxWidth(Double.MAX_VALUE);
        arrays.setConverter(new StringConverter<>() {
            @Override
            public String toString(NamedArray array) {
                return array == null
                        ? ""
                        : array.name() + " " + array.values().get().shape();
            }

            @Override
            public NamedArray fromString(String text) {
                return arrays.getValue();
            }
        });
        formats = new ChoiceRow<>("export-array", settings.arrayProperty()::set);
        for (ArrayFormat format : ArrayFormat.values()) {
            if (format == ArrayFormat.TEXT) {
                formats.add(format, messages, "export.text");
            } else {
                formats.add(format, name(format, messages));
            }
        }
        preview.setId("export-preview");
        preview.getStyleClass().add(Styles.MONO);
        preview.setEditable(false);
        preview.setPrefRowCount(8);
        none.textProperty().bind(messages.bind("export.noArrays"));
        none.getStyleClass().add(Styles.MUTE);
        none.setWrapText(true);
        none.managedProperty().bind(none.visibleProperty());
        copy = ExportRow.button(
                "export-copy-array",
                messages,
                "export.copy",
                () -> actions.copy(arrays.getValue(), settings.arrayProperty().get()));
        save = ExportRow.button(
                "export-save-array",
                messages,
                "export.save",
                () -> actions.save(arrays.getValue(), settings.arrayProperty().get()));
        getChildren()
                .addAll(
                        none,
                        ExportRow.of(messages, "export.array", arrays),
                        ExportRow.of(messages, "export.format", formats),
                        preview,
                        new FieldName(preview, messages.bind("export.preview")),
                        ExportRow.buttons(copy, save));
        arrays.valueProperty().addListener(observable -> write());
        settings.arrayProperty().addListener(observable -> write());
    }

    /** What a format is called, mostly the same in every language. */
    static String name(ArrayFormat format, Messages messages) {
        return switch (format) {
            case TEXT -> messages.text("export.text");
            case CSV -> "CSV";
            case NUMPY -> "NumPy";
            case LATEX -> "LaTeX";
            case MARKDOWN -> "Markdown";
            case NPY -> ".npy";
        };
    }

    /** Offers what is on the stage now. */
    void refresh() {
        List<NamedArray> all = actions.arrays();
        String before = arrays.getValue() == null ? "" : arrays.getValue().name();
        arrays.getItems().setAll(all);
        arrays.setValue(all.stream()
                .filter(array -> array.name().equals(before))
                .findFirst()
                .orElse(all.isEmpty() ? null : all.get(0)));
        write();
    }

    private void write() {
        ArrayFormat format = settings.arrayProperty().get();
        NamedArray array = arrays.getValue();
        formats.show(format);
        none.setVisible(arrays.getItems().isEmpty());
        copy.setDisable(array == null || !format.isText());
        save.setDisable(array == null);
        String text = array == null
                ? ""
                : format.isText()
                        ? actions.text(array, format)
                        : messages.text("export.about.NPY", array.values().get().shape());
        preview.setText(text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…");
    }
}
