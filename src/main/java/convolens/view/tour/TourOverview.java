package convolens.view.tour;

import convolens.i18n.Messages;
import convolens.lesson.tour.Scenario;
import convolens.lesson.tour.Tour;
import convolens.model.tour.TourModel;
import convolens.view.Styles;
import convolens.view.control.Attached;
import convolens.view.control.focus.FocusCircle;
import convolens.view.shortcut.Hint;
import convolens.view.shortcut.Shortcut;
import java.util.Locale;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** All stops of a tour over the window: to go to one, and while the tour is edited to move it or take it out. */
public final class TourOverview extends StackPane {
    private static final double WIDTH = 560;

    /** How much of the window's height the stops take at most. */
    private static final double SHARE = 0.7;

    private final TourModel model;
    private final TourActions actions;
    private final Messages messages;
    private final Label title = new Label();
    private final MarkdownText about = new MarkdownText();
    private final VBox rows = new VBox(2);
    private @Nullable Node focusBefore;

    public TourOverview(TourModel model, TourActions actions, Messages messages) {
        this.model = model;
        this.actions = actions;
        this.messages = messages;
        setId("tour-overview");
        getStyleClass().add(Styles.SCRIM);
        visibleProperty().bind(model.overviewProperty().and(model.tourProperty().isNotNull()));
        managedProperty().bind(visibleProperty());
        setOnMousePressed(event -> model.overviewProperty().set(false));
        getChildren().add(card());
        FocusCircle.in(this);
        Attached.whileVisible(this);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                model.overviewProperty().set(false);
                event.consume();
            }
        });
        InvalidationListener changed = observable -> follow();
        model.tourProperty().addListener(changed);
        model.positionProperty().addListener(changed);
        model.editingProperty().addListener(changed);
        messages.localeProperty().addListener(changed);
        visibleProperty().addListener((observable, old, shown) -> {
            if (shown) {
                focusBefore = getScene().getFocusOwner();
            } else if (focusBefore != null && focusBefore.getScene() == getScene()) {
                focusBefore.requestFocus();
            }
            if (shown && !rows.getChildren().isEmpty()) {
                ((HBox) rows.getChildren().get(model.getPosition()))
                        .getChildren()
                        .get(0)
                        .requestFocus();
            }
        });
        follow();
    }

    private Region card() {
        title.getStyleClass().add(Styles.TITLE);
        title.setWrapText(true);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button close = icon(Feather.X, () -> model.overviewProperty().set(false));
        Hint.of(close, messages, Shortcut.CLOSE);
        HBox header = new HBox(title, space, close);
        header.setAlignment(Pos.CENTER_LEFT);
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.prefViewportHeightProperty().bind(rows.heightProperty());
        scroll.maxHeightProperty().bind(heightProperty().multiply(SHARE));
        VBox card = new VBox(header, about, scroll);
        card.getStyleClass().add(Styles.KEYBOARD_HELP);
        card.setMaxSize(WIDTH, Region.USE_PREF_SIZE);
        card.setOnMousePressed(event -> event.consume());
        return card;
    }

    private void follow() {
        Tour tour = model.getTour();
        rows.getChildren().clear();
        if (tour == null) {
            return;
        }
        Locale language = messages.locale();
        String name = tour.title().in(language);
        title.setText(name.isBlank() ? messages.text("tour.untitled") : name);
        about.show(tour.note().in(language));
        for (int i = 0; i < tour.stops().size(); i++) {
            rows.getChildren().add(row(i, tour.stops().get(i), language));
        }
    }

    private Node row(int number, Scenario stop, Locale language) {
        String name = stop.title().in(language);
        String scene = messages.text(stop.lesson().titleKey());
        Button go = new Button(
                (number + 1) + "   " + (name.isBlank() ? scene : name + "   ·   " + scene),
                new FontIcon(number == model.getPosition() ? Feather.MAP_PIN : Feather.CIRCLE));
        go.setId("tour-stop-" + (number + 1));
        go.setMnemonicParsing(false);
        go.getStyleClass().addAll(Styles.QUIET, "tour-stop");
        go.setAlignment(Pos.CENTER_LEFT);
        go.setMaxWidth(Double.MAX_VALUE);
        go.setOnAction(event -> actions.goTo(number));
        HBox.setHgrow(go, Priority.ALWAYS);
        HBox row = new HBox(go);
        if (model.editingProperty().get()) {
            row.getChildren()
                    .addAll(
                            tool(Feather.ARROW_UP, "tour.earlier", () -> model.move(number, number - 1)),
                            tool(Feather.ARROW_DOWN, "tour.later", () -> model.move(number, number + 1)),
                            tool(Feather.TRASH_2, "tour.remove", () -> model.remove(number)));
        }
        return row;
    }

    private Button tool(Feather icon, String key, Runnable action) {
        Button button = icon(icon, action);
        button.setId(key.replace('.', '-'));
        Hint.of(button, messages.bind(key));
        return button;
    }

    private static Button icon(Feather icon, Runnable action) {
        Button button = new Button();
        button.setGraphic(new FontIcon(icon));
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.getStyleClass().addAll(Styles.QUIET, Styles.ICON);
        button.setOnAction(event -> action.run());
        return button;
    }
}
