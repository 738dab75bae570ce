package convolens.view.train;

import convolens.i18n.Messages;
import convolens.model.train.RunOffer;
import convolens.model.train.TrainModel;
import convolens.run.TrainNetwork;
import convolens.view.Styles;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** What lies over the plots before the first run: how to start, and the run that an earlier session left behind. */
final class TrainWelcome extends StackPane {
    private final TrainModel model;
    private final Messages messages;
    private final TrainActions actions;

    TrainWelcome(TrainModel model, Messages messages, TrainActions actions) {
        this.model = model;
        this.messages = messages;
        this.actions = actions;
        setPickOnBounds(false);
        InvalidationListener changed = observable -> show();
        model.getRuns().addListener(changed);
        model.currentProperty().addListener(changed);
        model.offerProperty().addListener(changed);
        model.settingsProperty().addListener(changed);
        messages.localeProperty().addListener(changed);
        show();
    }

    private void show() {
        RunOffer offer = model.offerProperty().get();
        if (offer != null) {
            getChildren().setAll(new OfferCard(offer, messages, actions.offer(), "train"));
        } else if (model.getCurrent() == null
                && model.getRuns().stream().noneMatch(run -> run.shownProperty().get())) {
            getChildren().setAll(start());
        } else {
            getChildren().clear();
        }
        setVisible(!getChildren().isEmpty());
    }

    private Node start() {
        Label title = new Label(messages.text(
                model.getSettings().network().kind() == TrainNetwork.Kind.SIMPLE
                        ? "lesson.train.welcome"
                        : "lesson.train.welcomeOther"));
        title.getStyleClass().addAll(Styles.STRONG, "welcome-title");
        Label what = new Label(messages.text(
                "lesson.train.welcomeText",
                model.getSettings().trainCount(),
                model.getSettings().epochs()));
        what.setWrapText(true);
        what.getStyleClass().add(Styles.MUTE);
        Button start = new Button(messages.text("lesson.train.start"));
        start.setId("train-welcome-start");
        start.getStyleClass().add("accent");
        start.setOnAction(event -> model.timeline().play());
        HBox row = new HBox(start);
        row.setAlignment(Pos.CENTER);
        VBox card = new VBox(title, what, row);
        card.getStyleClass().add("welcome");
        card.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        return card;
    }
}
