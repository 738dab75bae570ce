package convolens.view.shuffle;

import convolens.i18n.Messages;
import convolens.model.shuffle.ShuffleNetworks;
import convolens.view.Styles;
import convolens.view.setup.SettingsGroup;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** The two networks in short. */
final class ShuffleNetworksCard extends VBox {
    ShuffleNetworksCard(Messages messages) {
        VBox card = new VBox(
                line(messages, "shuffled.network.affine", false), line(messages, "shuffled.network.conv", true));
        card.getStyleClass().add(Styles.CARD);
        getChildren().add(new SettingsGroup(messages, "shuffled.networks", card));
    }

    private static Label line(Messages messages, String key, boolean conv) {
        Label line = new Label();
        line.setWrapText(true);
        line.textProperty().bind(messages.bind(key, ShuffleNetworks.parametersForDigits(conv)));
        return line;
    }
}
