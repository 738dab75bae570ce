package convolens.view.lesson.train;

import convolens.i18n.Messages;
import convolens.model.RunModel;
import convolens.model.RunOffer;
import convolens.model.TrainModel;
import convolens.view.Styles;
import java.util.List;
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
    private final TrainText text;
    private final TrainActions actions;

    TrainWelcome(TrainModel model, Messages messages, TrainActions actions) {
        this.model = model;
        this.messages = messages;
        this.text = new TrainText(messages);
        this.actions = actions;
        setPickOnBounds(false);
        InvalidationListener changed = observable -> show();
        model.getRuns().addListener(changed);
        model.offerProperty().addListener(changed);
        model.settingsProperty().addListener(changed);
        messages.localeProperty().addListener(changed);
        show();
    }

    private void show() {
        RunOffer offer = model.offerProperty().get();
        if (offer != null) {
            getChildren().setAll(offer(offer));
        } else if (model.getRuns().isEmpty()) {
            getChildren().setAll(start());
        } else {
            getChildren().clear();
        }
        setVisible(!getChildren().isEmpty());
    }

    private Node start() {
        Label title = new Label(messages.text("lesson.train.welcome"));
        title.getStyleClass().addAll(Styles.STRONG, "welcome-title");
        Label what = new Label(messages.text(
                "lesson.train.welcomeText",
                model.getSettings().trainCount(),
                model.getSettings().epochs()));
        Button start = button(
                "lesson.train.start",
                "train-welcome-start",
                () -> model.timeline().play());
        start.getStyleClass().add("accent");
        return card(title, what, start);
    }

    private Node offer(RunOffer offer) {
        RunModel run = offer.run();
        Label title = new Label(messages.text("lesson.train.offer", text.name(run, List.of(run))));
        title.getStyleClass().addAll(Styles.STRONG, "welcome-title");
        Label what = new Label(messages.text(
                offer.canContinue() ? "lesson.train.offerText" : "lesson.train.offerOver",
                (int) run.epochsProperty().get(),
                run.settings().epochs(),
                run.latestPoint().map(p -> messages.number(p.testAccuracy(), 3)).orElse("–")));
        Button go = button("lesson.train.continue", "train-continue", actions::continueOffer);
        go.getStyleClass().add("accent");
        go.setVisible(offer.canContinue());
        go.setManaged(offer.canContinue());
        Button look = button("lesson.train.look", "train-look", actions::showOffer);
        if (!offer.canContinue()) {
            look.getStyleClass().add("accent");
        }
        Button discard = button("lesson.train.discard", "train-discard", actions::discardOffer);
        discard.getStyleClass().add(Styles.QUIET);
        return card(title, what, go, look, discard);
    }

    private Button button(String key, String id, Runnable action) {
        Button button = new Button(messages.text(key));
        button.setId(id);
        button.setOnAction(event -> action.run());
        return button;
    }

    private static Node card(Label title, Label what, Button... buttons) {
        what.setWrapText(true);
        what.getStyleClass().add(Styles.MUTE);
        HBox row = new HBox(8, buttons);
        row.setAlignment(Pos.CENTER);
        VBox card = new VBox(title, what, row);
        card.getStyleClass().add("welcome");
        card.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        return card;
    }
}
