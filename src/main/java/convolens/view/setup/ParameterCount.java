package convolens.view.setup;

import convolens.i18n.Messages;
import convolens.model.setup.Setup;
import convolens.model.setup.Sizes;
import convolens.model.setup.SlidingState;
import convolens.view.Styles;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;

/** How many numbers the operation learns: FN·C·FH·FW weights and FN biases; none in a pooling. */
public final class ParameterCount extends Label {
    public ParameterCount(Setup<?> setup, Messages messages) {
        setId("parameter-count");
        setWrapText(true);
        // a product is code, "nothing is learned" a sentence
        styleByOperation(setup.getState());
        setup.stateProperty().addListener((observable, old, now) -> styleByOperation(now));
        textProperty()
                .bind(Bindings.createStringBinding(
                        () -> text(setup.getState(), messages), setup.stateProperty(), messages.localeProperty()));
    }

    private void styleByOperation(SlidingState state) {
        getStyleClass().remove(Styles.MONO);
        if (!state.operation().isPooling()) {
            getStyleClass().add(Styles.MONO);
        }
    }

    private static String text(SlidingState state, Messages messages) {
        Sizes s = state.sizes();
        if (state.operation().isPooling()) {
            return messages.text("settings.parameters.none", s.channels());
        }
        int biases = state.biased() ? s.filters() : 0;
        int weights = state.filters().size();
        String product = s.filters() + "·" + state.filters().dim(1) + "·"
                + s.window().height() + "·" + s.window().width();
        return product + (biases > 0 ? " + " + biases : "") + " = " + messages.number(weights + biases, 0);
    }
}
