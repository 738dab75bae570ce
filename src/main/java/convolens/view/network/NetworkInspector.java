package convolens.view.network;

import convolens.i18n.Messages;
import convolens.model.network.NetworkModel;
import convolens.model.network.NetworkPass;
import convolens.model.network.NetworkPicture;
import convolens.model.train.RunModel;
import convolens.view.SceneContext;
import convolens.view.Styles;
import convolens.view.network.picture.PictureSettings;
import convolens.view.setup.ChoiceRow;
import convolens.view.setup.SettingsGroup;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Which network, which picture, what it answers, and how values become colours. */
final class NetworkInspector extends VBox {
    private final NetworkModel model;
    private final Messages messages;
    private final Label answer = new Label();
    private final Label next = new Label();

    NetworkInspector(NetworkModel model, ObservableList<RunModel> runs, SceneContext context, NetworkActions actions) {
        this.model = model;
        this.messages = context.messages();
        getStyleClass().add(Styles.SETTINGS);
        answer.setId("network-answer");
        answer.getStyleClass().add(Styles.STRONG);
        answer.setWrapText(true);
        next.setId("network-next");
        next.getStyleClass().addAll(Styles.MUTE, "small");
        next.setWrapText(true);
        VBox card = new VBox(4, answer, next);
        card.getStyleClass().add(Styles.CARD);
        ChoiceRow<NetworkModel.Scale> scale = new ChoiceRow<>("network-scale", model.scaleProperty()::set);
        scale.add(NetworkModel.Scale.LAYER, messages, "network.scale.layer")
                .tip(messages, "network.scale.layer.tip")
                .add(NetworkModel.Scale.MAP, messages, "network.scale.map")
                .tip(messages, "network.scale.map.tip");
        scale.show(model.scaleProperty().get());
        model.scaleProperty().addListener((observable, old, now) -> scale.show(now));
        getChildren()
                .addAll(
                        SourceGroup.of("network", model.network(), runs, messages, actions, model.pictureProperty()),
                        new SettingsGroup(
                                messages,
                                "network.picture",
                                new PictureSettings(model.pictures(), context, actions.pictures())),
                        new SettingsGroup(messages, "network.answer", card),
                        new SettingsGroup(messages, "network.scale", scale));
        InvalidationListener changed = observable -> show();
        List.of(
                        model.passProperty(),
                        model.answer().hiddenProperty(),
                        model.timeline().positionProperty(),
                        messages.localeProperty())
                .forEach(property -> property.addListener(changed));
        show();
    }

    private void show() {
        NetworkPass pass = model.getPass();
        NetworkPicture picture = model.getPassed();
        // while the activation is on its way, nothing is answered
        if (pass == null || model.flow().reachedColumn() < model.getColumns().size() - 1) {
            answer.setText("…");
            next.setText("");
            return;
        }
        if (model.answer().isHidden()) {
            answer.setText(NetworkText.HIDDEN);
            next.setText("");
            return;
        }
        int best = pass.answer();
        String sure = messages.number(pass.probabilities()[best], 4);
        answer.setText(
                picture != null && picture.isLabelled()
                        ? messages.text(
                                "network.labelled", model.className(picture.label()), model.className(best), sure)
                        : model.className(best) + "  " + sure);
        int second = pass.second();
        next.setText(messages.text(
                "network.next", model.className(second), messages.number(pass.probabilities()[second], 4)));
    }
}
