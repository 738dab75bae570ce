package convolens.view.unfold;

import convolens.i18n.Messages;
import convolens.model.array.MapRows;
import convolens.model.array.TransposeModel;
import convolens.model.unfold.UnfoldModel;
import convolens.view.Styles;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Leads from the last line of section 7.4.3 and 7.4.4 to the scene of figure 7-20, with the numbers of this scene. */
final class TransposeLink extends VBox {
    private final UnfoldModel model;
    private final Button button = new Button();
    private final Label refusal = new Label();

    /** @param open opens the scene of the transpose with the rows of this one */
    TransposeLink(UnfoldModel model, Messages messages, Consumer<MapRows> open) {
        super(8);
        this.model = model;
        button.setId("to-transpose");
        button.textProperty().bind(messages.bind("unfold.toTranspose.open"));
        button.setOnAction(event -> {
            MapRows rows = model.getFrame().beforeTranspose();
            if (rows != null) {
                open.accept(rows);
            }
        });
        refusal.setWrapText(true);
        refusal.getStyleClass().add(Styles.MUTE);
        refusal.textProperty().bind(messages.bind("unfold.toTranspose.large", TransposeModel.LARGEST.toString()));
        refusal.managedProperty().bind(refusal.visibleProperty());
        refusal.visibleProperty().bind(button.disableProperty());
        getChildren().addAll(button, refusal);
        model.frameProperty().addListener(observable -> update());
        update();
    }

    private void update() {
        MapRows rows = model.getFrame().beforeTranspose();
        button.setDisable(rows == null || !TransposeModel.fits(rows.values().shape()));
    }
}
