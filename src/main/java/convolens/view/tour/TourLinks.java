package convolens.view.tour;

import convolens.i18n.Messages;
import convolens.view.Styles;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;

/** The tours that come with the program, on the cover. */
public final class TourLinks extends FlowPane {
    public TourLinks(List<OfferedTour> tours, Messages messages) {
        super(16, 4);
        setId("cover-tours");
        setAlignment(Pos.CENTER);
        Label heading = new Label();
        heading.getStyleClass().add(Styles.MUTE);
        heading.textProperty().bind(messages.bind("cover.tours"));
        getChildren().add(heading);
        for (int i = 0; i < tours.size(); i++) {
            OfferedTour tour = tours.get(i);
            Hyperlink link = new Hyperlink();
            link.setId("cover-tour-" + (i + 1));
            link.textProperty().bind(messages.localeProperty().map(tour.tour().title()::in));
            link.setOnAction(event -> tour.begin().run());
            getChildren().add(link);
        }
    }
}
