package convolens.view.unfold;

import convolens.i18n.Messages;
import convolens.model.transposed.BackwardOfTransposed;
import convolens.model.transposed.TransposedState;
import convolens.model.unfold.UnfoldModel;
import convolens.view.Styles;
import convolens.walk.chain.ArrayName;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Leads from the gradient of a convolution to the scene in which the same numbers are a transposed convolution. */
final class TransposedLink extends VBox {
    private final UnfoldModel model;
    private final Button button = new Button();

    /** @param open opens the scene of transposed convolutions */
    TransposedLink(UnfoldModel model, Messages messages, Consumer<TransposedState> open) {
        super(8);
        this.model = model;
        button.setId("to-transposed");
        button.textProperty().bind(messages.bind("unfold.toTransposed.open"));
        button.setOnAction(event -> state().ifPresent(open));
        Label why = new Label();
        why.setWrapText(true);
        why.getStyleClass().add(Styles.MUTE);
        why.textProperty().bind(messages.bind("unfold.toTransposed.unlike"));
        why.managedProperty().bind(why.visibleProperty());
        why.visibleProperty().bind(button.disableProperty());
        getChildren().addAll(button, why);
        model.frameProperty().addListener(observable -> update());
        update();
    }

    private Optional<TransposedState> state() {
        return BackwardOfTransposed.back(
                model.getFrame().state(),
                model.getFrame().chain().array(ArrayName.DOUT).values());
    }

    private void update() {
        button.setDisable(state().isEmpty());
    }
}
