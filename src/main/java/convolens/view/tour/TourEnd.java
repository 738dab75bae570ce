package convolens.view.tour;

import convolens.i18n.Messages;
import convolens.model.tour.TourModel;
import convolens.view.Styles;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;

/** Says at its last stop that a tour ends here, and where one can go from there. */
final class TourEnd extends FlowPane {
    private final TourActions actions;
    private final Messages messages;
    private final Hyperlink following;

    TourEnd(TourModel model, TourActions actions, Messages messages) {
        super(10, 2);
        this.actions = actions;
        this.messages = messages;
        setId("tour-end");
        setAlignment(Pos.CENTER_LEFT);
        Label end = new Label();
        end.getStyleClass().add(Styles.MUTE);
        end.textProperty().bind(messages.bind("tour.end"));
        Hyperlink again = link("tour-again", () -> actions.goTo(0));
        again.textProperty().bind(messages.bind("tour.again"));
        Hyperlink all = link("tour-all", () -> model.overviewProperty().set(true));
        all.textProperty().bind(messages.bind("tour.all"));
        following = link(
                "tour-following",
                () -> actions.following().ifPresent(tour -> tour.begin().run()));
        following.managedProperty().bind(following.visibleProperty());
        getChildren().addAll(end, again, all, following);
        managedProperty().bind(visibleProperty());
    }

    private static Hyperlink link(String id, Runnable action) {
        Hyperlink link = new Hyperlink();
        link.setId(id);
        link.setOnAction(event -> {
            link.setVisited(false);
            action.run();
        });
        return link;
    }

    /** Shows it, or not. */
    void show(boolean atEnd) {
        setVisible(atEnd);
        Optional<OfferedTour> next = atEnd ? actions.following() : Optional.empty();
        following.setVisible(next.isPresent());
        following.setText(next.map(tour ->
                        messages.text("tour.following", tour.tour().title().in(messages.locale())))
                .orElse(""));
    }
}
