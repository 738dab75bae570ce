package convolens.view.train;

import convolens.i18n.Messages;
import convolens.model.train.RunModel;
import convolens.model.train.RunOffer;
import convolens.view.Styles;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The run that an earlier session left behind: what became of it, and what can be done with it. */
public final class OfferCard extends VBox {

    /**
     * A card in the language of now.
     *
     * @param scene the stem that the ids of its buttons begin with
     */
    public OfferCard(RunOffer offer, Messages messages, OfferActions actions, String scene) {
        RunModel run = offer.run();
        Label title = new Label(messages.text("lesson.train.offer", new TrainText(messages).name(run, List.of(run))));
        title.getStyleClass().addAll(Styles.STRONG, "welcome-title");
        Label what = new Label(messages.text(
                offer.canContinue() ? "lesson.train.offerText" : "lesson.train.offerOver",
                (int) run.epochsProperty().get(),
                run.settings().epochs(),
                run.latestPoint().map(p -> messages.number(p.testAccuracy(), 3)).orElse("–")));
        what.setWrapText(true);
        what.getStyleClass().add(Styles.MUTE);
        Button go = button(messages.text("lesson.train.continue"), scene + "-continue", actions::continueOffer);
        go.setVisible(offer.canContinue());
        go.setManaged(offer.canContinue());
        Button look = button(messages.text("lesson.train.look"), scene + "-look", actions::showOffer);
        (offer.canContinue() ? go : look).getStyleClass().add("accent");
        Button discard = button(messages.text("lesson.train.discard"), scene + "-discard", actions::discardOffer);
        discard.getStyleClass().add(Styles.QUIET);
        HBox row = new HBox(8, go, look, discard);
        row.setAlignment(Pos.CENTER);
        getStyleClass().add("welcome");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        getChildren().addAll(title, what, row);
    }

    private static Button button(String text, String id, Runnable action) {
        Button button = new Button(text);
        button.setId(id);
        button.setOnAction(event -> action.run());
        return button;
    }
}
