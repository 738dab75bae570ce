package convolens.view.tour;

import convolens.i18n.Messages;
import convolens.lesson.Lesson;
import convolens.lesson.tour.Scenario;
import convolens.model.tour.TourModel;
import convolens.view.Styles;
import convolens.view.control.Attached;
import convolens.view.shortcut.Hint;
import convolens.view.shortcut.Shortcut;
import java.util.Locale;
import javafx.beans.InvalidationListener;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What the stop of a tour says, in a row of its own above the stage, so that it covers nothing. */
public final class TourBar extends HBox {
    private static final double TALLEST = 92;

    private final TourModel model;
    private final TourActions actions;
    private final Messages messages;
    private final Label title = new Label();
    private final Label place = new Label();
    private final MarkdownText note = new MarkdownText();
    private final MarkdownText presenter = new MarkdownText();
    private final VBox texts = new VBox();
    private final StopEditor editor;
    private final ObservableValue<Lesson> onStage;
    private final TourEnd end;
    private final Hyperlink resume = new Hyperlink();
    private final Button back;
    private final Button next;

    /** @param onStage the scene that is shown, which may be another than that of the stop */
    public TourBar(TourModel model, ObservableValue<Lesson> onStage, TourActions actions, Messages messages) {
        this.model = model;
        this.onStage = onStage;
        this.actions = actions;
        this.messages = messages;
        setId("tour-bar");
        getStyleClass().add("tour-bar");
        setAlignment(Pos.TOP_LEFT);
        title.setId("tour-title");
        title.getStyleClass().add(Styles.STRONG);
        title.setWrapText(true);
        place.setId("tour-place");
        place.getStyleClass().addAll(Styles.MUTE, Styles.MONO);
        place.setMinWidth(USE_PREF_SIZE);
        note.setId("tour-note");
        presenter.setId("tour-presenter");
        presenter.getStyleClass().add("tour-presenter");
        presenter.managedProperty().bind(presenter.visibleProperty());
        editor = new StopEditor(model, messages);
        editor.visibleProperty().bind(model.editingProperty());
        editor.managedProperty().bind(editor.visibleProperty());
        texts.getStyleClass().add("tour-texts");
        resume.setId("tour-resume");
        resume.textProperty().bind(messages.bind("tour.resume"));
        resume.setOnAction(event -> actions.goTo(model.getPosition()));
        resume.managedProperty().bind(resume.visibleProperty());
        note.managedProperty().bind(note.visibleProperty());
        end = new TourEnd(model, actions, messages);
        texts.getChildren().addAll(title, note, presenter, resume);
        ScrollPane words = new ScrollPane(texts);
        words.setFitToWidth(true);
        words.setMaxHeight(TALLEST);
        words.prefViewportHeightProperty().bind(texts.heightProperty());
        words.setMinHeight(0);
        words.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        words.visibleProperty().bind(model.editingProperty().not());
        words.managedProperty().bind(words.visibleProperty());
        // below the words, where no long note can push it out of sight
        VBox said = new VBox(2, words, end);
        said.visibleProperty().bind(words.visibleProperty());
        said.managedProperty().bind(words.visibleProperty());
        HBox.setHgrow(said, Priority.ALWAYS);
        HBox.setHgrow(editor, Priority.ALWAYS);
        back = button("tour-back", Feather.CHEVRON_LEFT, Shortcut.PREVIOUS_STOP, actions::back);
        next = button("tour-next", Feather.CHEVRON_RIGHT, Shortcut.NEXT_STOP, actions::next);
        getChildren().addAll(said, editor, tools());
        managedProperty().bind(visibleProperty());
        Attached.whileVisible(this);
        InvalidationListener changed = observable -> follow();
        model.tourProperty().addListener(changed);
        model.positionProperty().addListener(changed);
        model.presentingProperty().addListener(changed);
        onStage.addListener(changed);
        messages.localeProperty().addListener(changed);
        follow();
    }

    private VBox tools() {
        HBox steps = new HBox(back, place, next);
        steps.setAlignment(Pos.CENTER_RIGHT);
        Button stops = button(
                "tour-stops",
                Feather.LIST,
                Shortcut.STOPS,
                () -> model.overviewProperty().set(true));
        ToggleButton notes = toggle("tour-notes", Feather.MESSAGE_SQUARE, "tour.presenter");
        notes.selectedProperty().bindBidirectional(model.presentingProperty());
        ToggleButton edit = toggle("tour-edit", Feather.EDIT_2, "tour.edit");
        edit.selectedProperty().bindBidirectional(model.editingProperty());
        Button retake = button("tour-retake", Feather.CAMERA, "tour.retake", actions::retake);
        Button save = button("tour-save", Feather.SAVE, "tour.save", actions::saveTour);
        for (Button whileEditing : new Button[] {retake, save}) {
            whileEditing.visibleProperty().bind(model.editingProperty());
            whileEditing.managedProperty().bind(whileEditing.visibleProperty());
        }
        Button close = button("tour-close", Feather.X, "tour.leave", actions::leave);
        HBox rest = new HBox(retake, save, stops, notes, edit, close);
        rest.setAlignment(Pos.CENTER_RIGHT);
        VBox tools = new VBox(2, steps, rest);
        tools.setMinWidth(USE_PREF_SIZE);
        return tools;
    }

    private Button button(String id, Feather icon, Shortcut shortcut, Runnable action) {
        Button button = button(id, icon, action);
        Hint.of(button, messages, shortcut);
        return button;
    }

    private Button button(String id, Feather icon, String key, Runnable action) {
        Button button = button(id, icon, action);
        Hint.of(button, messages.bind(key));
        return button;
    }

    private static Button button(String id, Feather icon, Runnable action) {
        Button button = new Button();
        button.setId(id);
        button.setGraphic(new FontIcon(icon));
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.getStyleClass().addAll(Styles.QUIET, Styles.ICON);
        button.setOnAction(event -> action.run());
        return button;
    }

    private ToggleButton toggle(String id, Feather icon, String key) {
        ToggleButton toggle = new ToggleButton();
        toggle.setId(id);
        toggle.setGraphic(new FontIcon(icon));
        toggle.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        toggle.getStyleClass().addAll(Styles.QUIET, Styles.ICON);
        Hint.of(toggle, messages.bind(key));
        return toggle;
    }

    private void follow() {
        Scenario stop = model.stop();
        setVisible(stop != null);
        if (stop == null) {
            return;
        }
        Locale language = messages.locale();
        String name = stop.title().in(language);
        String called = name.isBlank() ? messages.text(stop.lesson().titleKey()) : name;
        boolean away = onStage.getValue() != stop.lesson();
        title.setText(away ? messages.text("tour.away", called) : called);
        note.setVisible(!away);
        resume.setVisible(away);
        note.show(stop.note().in(language));
        String only = stop.presenter().in(language);
        presenter.show(only);
        presenter.setVisible(!away && model.presentingProperty().get() && !only.isBlank());
        place.setText((model.getPosition() + 1) + " / " + model.count());
        end.show(!away && model.isAtEnd());
        back.setDisable(model.getPosition() == 0);
        next.setDisable(model.getPosition() == model.count() - 1);
    }
}
