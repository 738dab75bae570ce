package convolens.view.lesson.sliding;

import convolens.i18n.Messages;
import convolens.model.sliding.InputPreset;
import convolens.model.sliding.Setup;
import convolens.view.SceneContext;
import convolens.view.Styles;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;

/** Inputs of one's own: drawn by hand, or from an image file. */
public final class PictureChips extends FlowPane {

    public PictureChips(Setup setup, SceneContext context, PictureFiles files) {
        getStyleClass().add(Styles.CHIPS);
        DrawingPopup pad = new DrawingPopup(setup, context);
        ToggleButton draw = chip(setup, context.messages(), InputPreset.DRAWN, "input.drawn");
        draw.setOnAction(event -> {
            show(draw, setup, InputPreset.DRAWN);
            if (pad.isShowing()) {
                pad.hide();
            } else {
                pad.showBeside(draw);
            }
        });
        ToggleButton image = chip(setup, context.messages(), InputPreset.IMAGE, "input.image");
        image.setOnAction(event -> {
            show(image, setup, InputPreset.IMAGE);
            files.choose();
        });
        getChildren().addAll(draw, image);
    }

    private static ToggleButton chip(Setup setup, Messages messages, InputPreset preset, String key) {
        ToggleButton chip = new ToggleButton();
        chip.setId("choice-" + preset);
        chip.textProperty().bind(messages.bind(key));
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(messages.bind(key + ".tip"));
        chip.setTooltip(tooltip);
        chip.getStyleClass().add(Styles.CHIP);
        setup.stateProperty().addListener(observable -> show(chip, setup, preset));
        show(chip, setup, preset);
        return chip;
    }

    private static void show(ToggleButton chip, Setup setup, InputPreset preset) {
        chip.setSelected(setup.getState().inputSource().preset() == preset);
    }
}
