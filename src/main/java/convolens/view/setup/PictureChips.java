package convolens.view.setup;

import convolens.i18n.Messages;
import convolens.model.setup.InputPreset;
import convolens.model.setup.InputSource;
import convolens.model.setup.Setup;
import convolens.view.SceneContext;
import convolens.view.Styles;
import convolens.view.control.Tip;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;

/** Inputs of one's own: drawn by hand, or from an image file. In a batch they are for the sample on the stage. */
public final class PictureChips extends FlowPane {

    private final Setup<?> setup;
    private final ObservableValue<Integer> sample;

    /** @param sample the one on the stage */
    public PictureChips(Setup<?> setup, ObservableValue<Integer> sample, SceneContext context, PictureFiles files) {
        this.setup = setup;
        this.sample = sample;
        getStyleClass().add(Styles.CHIPS);
        DrawingPopup pad = new DrawingPopup(setup, sample, context);
        ToggleButton draw = chip(context.messages(), InputPreset.DRAWN, "input.drawn");
        draw.setOnAction(event -> {
            show(draw, InputPreset.DRAWN);
            pad.toggleBeside(draw);
        });
        ToggleButton image = chip(context.messages(), InputPreset.IMAGE, "input.image");
        image.setOnAction(event -> {
            show(image, InputPreset.IMAGE);
            files.choose();
        });
        getChildren().addAll(draw, image);
    }

    private ToggleButton chip(Messages messages, InputPreset preset, String key) {
        ToggleButton chip = new ToggleButton();
        chip.setId("choice-" + preset);
        chip.textProperty().bind(messages.bind(key));
        Tip.explain(chip, messages.bind(key + ".tip"));
        chip.getStyleClass().add(Styles.CHIP);
        setup.stateProperty().addListener(observable -> show(chip, preset));
        sample.addListener(observable -> show(chip, preset));
        show(chip, preset);
        return chip;
    }

    private void show(ToggleButton chip, InputPreset preset) {
        InputSource shown = setup.getState().inputSource().of(sample.getValue());
        chip.setSelected(shown.preset() == preset);
    }
}
