package convolens.view.whatif;

import convolens.i18n.Messages;
import convolens.model.whatif.Deviation;
import convolens.model.whatif.WhatIfModel;
import convolens.view.Styles;
import convolens.view.setup.SettingsGroup;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** The questions of a scene, one chip each. */
public final class WhatIfChips extends VBox {
    private final WhatIfModel model;
    private final Messages messages;
    private final FlowPane chips = new FlowPane();

    public WhatIfChips(WhatIfModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        getStyleClass().addAll(Styles.SETTINGS, "what-if-questions");
        chips.getStyleClass().add(Styles.CHIPS);
        getChildren().add(new SettingsGroup(messages, "whatif.heading", chips));
        managedProperty().bind(visibleProperty());
        model.offeredProperty().addListener(observable -> offer());
        model.answerProperty().addListener(observable -> select());
        offer();
    }

    private void offer() {
        chips.getChildren()
                .setAll(model.offeredProperty().get().stream().map(this::chip).toList());
        setVisible(!chips.getChildren().isEmpty());
        select();
    }

    private ToggleButton chip(Deviation deviation) {
        ToggleButton chip = new ToggleButton();
        chip.setId("whatif-" + deviation);
        chip.textProperty().bind(messages.bind(deviation.key()));
        chip.getStyleClass().add(Styles.CHIP);
        chip.setUserData(deviation);
        chip.setOnAction(event -> model.toggle(deviation));
        return chip;
    }

    private void select() {
        chips.getChildren().forEach(chip -> ((ToggleButton) chip).setSelected(chip.getUserData() == model.asked()));
    }
}
