package convolens.view.whatif;

import convolens.i18n.Messages;
import convolens.model.whatif.Deviation;
import convolens.model.whatif.WhatIfModel;
import convolens.view.Styles;
import convolens.view.shortcut.Hint;
import convolens.view.shortcut.Shortcut;
import javafx.beans.binding.Bindings;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;

/** The questions of a scene beside "Predict", in sight without scrolling; there only where something can be asked. */
public final class WhatIfMenu extends MenuButton {
    private final WhatIfModel model;
    private final Messages messages;

    public WhatIfMenu(WhatIfModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        setId("whatif-menu");
        getStyleClass().add(Styles.TOOL);
        setMinWidth(USE_PREF_SIZE);
        textProperty().bind(messages.bind("whatif.heading"));
        visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> !model.offeredProperty().get().isEmpty(), model.offeredProperty()));
        managedProperty().bind(visibleProperty());
        model.offeredProperty().addListener(observable -> offer());
        model.answerProperty().addListener(observable -> select());
        Hint.of(this, messages, Shortcut.WHAT_IF);
        offer();
    }

    private void offer() {
        getItems().setAll(model.offeredProperty().get().stream().map(this::item).toList());
        select();
    }

    private CheckMenuItem item(Deviation deviation) {
        CheckMenuItem item = new CheckMenuItem();
        item.setId("whatif-menu-" + deviation);
        item.textProperty().bind(messages.bind(deviation.key()));
        item.setUserData(deviation);
        item.setOnAction(event -> model.toggle(deviation));
        return item;
    }

    private void select() {
        getItems().forEach(item -> ((CheckMenuItem) item).setSelected(item.getUserData() == model.asked()));
    }
}
