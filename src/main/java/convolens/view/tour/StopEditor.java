package convolens.view.tour;

import convolens.i18n.Messages;
import convolens.lesson.tour.Scenario;
import convolens.lesson.tour.Tour;
import convolens.lesson.tour.Words;
import convolens.model.tour.TourModel;
import convolens.view.control.FieldName;
import convolens.view.control.focus.LeavingTab;
import java.util.Locale;
import javafx.beans.InvalidationListener;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Fields for the words of the tour and of the stop that is shown. What is typed is kept at once, in the language of the window. */
final class StopEditor extends VBox {
    private final TourModel model;
    private final Messages messages;
    private final TextField tourTitle = new TextField();
    private final TextField title = new TextField();
    private final TextArea note = new TextArea();
    private final TextArea presenter = new TextArea();
    private boolean following;

    StopEditor(TourModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        getStyleClass().add("stop-editor");
        HBox titles = new HBox(8, title, tourTitle);
        HBox notes = new HBox(8, note, presenter);
        field(tourTitle, "tour-edit-tour", "tour.edit.tour");
        field(title, "tour-edit-title", "tour.edit.title");
        field(note, "tour-edit-note", "tour.edit.note");
        field(presenter, "tour-edit-presenter", "tour.edit.presenter");
        note.setPrefRowCount(2);
        presenter.setPrefRowCount(2);
        note.setWrapText(true);
        LeavingTab.of(note);
        LeavingTab.of(presenter);
        presenter.setWrapText(true);
        for (TextInputControl field : new TextInputControl[] {title, tourTitle, note, presenter}) {
            HBox.setHgrow(field, Priority.ALWAYS);
            field.setMinWidth(0);
            field.textProperty().addListener(observable -> typed());
        }
        getChildren().addAll(titles, notes);
        InvalidationListener changed = observable -> follow();
        model.tourProperty().addListener(changed);
        model.positionProperty().addListener(changed);
        messages.localeProperty().addListener(changed);
        follow();
    }

    private void field(TextInputControl field, String id, String key) {
        field.setId(id);
        field.promptTextProperty().bind(messages.bind(key));
        getChildren().add(new FieldName(field, messages.bind(key)));
    }

    private void follow() {
        Scenario stop = model.stop();
        Tour tour = model.getTour();
        if (stop == null || tour == null || following) {
            return;
        }
        following = true;
        Locale language = messages.locale();
        show(tourTitle, tour.title().in(language));
        show(title, stop.title().in(language));
        show(note, stop.note().in(language));
        show(presenter, stop.presenter().in(language));
        following = false;
    }

    /** A field that shows it already keeps its caret. */
    private static void show(TextInputControl field, String text) {
        if (!text.equals(field.getText())) {
            field.setText(text);
        }
    }

    private void typed() {
        Scenario stop = model.stop();
        Tour tour = model.getTour();
        if (stop == null || tour == null || following) {
            return;
        }
        following = true;
        Locale language = messages.locale();
        Words named = changed(tour.title(), language, tourTitle);
        if (!named.equals(tour.title())) {
            model.rename(named);
        }
        Scenario worded = stop.with(
                changed(stop.title(), language, title),
                changed(stop.note(), language, note),
                changed(stop.presenter(), language, presenter));
        if (!worded.equals(stop)) {
            model.replace(worded);
        }
        following = false;
    }

    private static Words changed(Words before, Locale language, TextInputControl field) {
        String typed = field.getText() == null ? "" : field.getText();
        return typed.equals(before.in(language)) ? before : before.with(language, typed);
    }
}
