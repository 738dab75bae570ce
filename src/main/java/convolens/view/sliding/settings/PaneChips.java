package convolens.view.sliding.settings;

import convolens.i18n.Messages;
import convolens.model.sliding.Pane;
import convolens.model.sliding.SlidingModel;
import convolens.view.Styles;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;

/** Which parts of the stage are shown. */
final class PaneChips extends FlowPane {
    PaneChips(SlidingModel model, Messages messages) {
        getStyleClass().add(Styles.CHIPS);
        boolean pooling = model.preset().start().operation().isPooling();
        for (Pane pane : Pane.values()) {
            if (!pooling || pane != Pane.SUMS && pane != Pane.FILTER) {
                getChildren().add(chip(model, messages, pane, pooling));
            }
        }
    }

    private static ToggleButton chip(SlidingModel model, Messages messages, Pane pane, boolean pooling) {
        ToggleButton chip = new ToggleButton();
        chip.setId("pane-" + pane);
        chip.textProperty().bind(messages.bind(pane.key() + (pooling && pane == Pane.PRODUCTS ? ".pooling" : "")));
        chip.getStyleClass().add(Styles.CHIP);
        chip.setOnAction(event -> model.show(pane, chip.isSelected()));
        chip.setSelected(model.panesProperty().get().contains(pane));
        model.panesProperty().addListener((observable, old, now) -> chip.setSelected(now.contains(pane)));
        return chip;
    }
}
