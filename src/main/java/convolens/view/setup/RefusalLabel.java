package convolens.view.setup;

import convolens.i18n.Messages;
import convolens.model.setup.Refusal;
import convolens.view.Styles;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;

/** Why the last command did not do all it was asked for; out of the way if it did. */
public final class RefusalLabel extends Label {

    /** @param refusal null for none */
    public RefusalLabel(ObservableValue<@Nullable Refusal> refusal, Messages messages, String id) {
        setId(id);
        setWrapText(true);
        getStyleClass().add(Styles.PROBLEM);
        textProperty()
                .bind(Bindings.createStringBinding(
                        () -> {
                            Refusal now = refusal.getValue();
                            return now == null
                                    ? ""
                                    : messages.text(
                                            now.reason().key(), now.arguments().toArray());
                        },
                        refusal,
                        messages.localeProperty()));
        visibleProperty().bind(textProperty().isNotEmpty());
        managedProperty().bind(visibleProperty());
    }
}
