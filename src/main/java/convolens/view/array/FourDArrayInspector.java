package convolens.view.array;

import convolens.i18n.Messages;
import convolens.model.array.FourDArrayModel;
import convolens.model.setup.InputPreset;
import convolens.model.setup.Quantity;
import convolens.view.Styles;
import convolens.view.setup.ChoiceRow;
import convolens.view.setup.HistoryRow;
import convolens.view.setup.InputChoices;
import convolens.view.setup.PictureRequests;
import convolens.view.setup.SettingsGroup;
import convolens.view.setup.SizesPane;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** The settings of the array of section 7.4.1. */
public final class FourDArrayInspector extends VBox {
    private static final List<String> EXAMPLES = List.of(
            "x", "x[0]", "x[0, 0]", "x[0, 0, 2, 3]", "x[:, 0]", "x[..., 0]", "x[:, 0, 1:3, ::2]", "x[-1, ::-1]");

    public FourDArrayInspector(FourDArrayModel model, Messages messages, PictureRequests pictures) {
        getStyleClass().add(Styles.SETTINGS);
        Map<Quantity, String> axes = new LinkedHashMap<>();
        axes.put(Quantity.SAMPLES, "N");
        axes.put(Quantity.CHANNELS, "C");
        axes.put(Quantity.HEIGHT, "H");
        axes.put(Quantity.WIDTH, "W");
        ChoiceRow<String> examples = new ChoiceRow<>(model::pick);
        EXAMPLES.forEach(examples::add);
        examples.getStyleClass().add("code-chips");
        model.frameProperty()
                .addListener(
                        (observable, old, now) -> examples.show(now.picked().toString()));
        examples.show(model.getFrame().picked().toString());
        Label note = new Label();
        note.textProperty().bind(messages.bind("array.note"));
        note.setWrapText(true);
        note.getStyleClass().add(Styles.MUTE);
        getChildren()
                .addAll(
                        new SettingsGroup(messages, "array.shape", new SizesPane(model.setup(), axes, messages)),
                        new SettingsGroup(messages, "array.pick", examples),
                        new SettingsGroup(
                                messages,
                                "settings.values",
                                new InputChoices(model.setup(), messages)
                                        .row(pictures, InputPreset.RAMP, InputPreset.RANDOM, InputPreset.DIGIT)),
                        note,
                        HistoryRow.of(messages, model.setup().contents()));
    }
}
