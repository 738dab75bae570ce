package convolens.view.tour;

import convolens.i18n.Messages;
import convolens.model.tour.PrintModel;
import convolens.view.Styles;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** How many stops of a tour are printed, and the way to end it; there only while one is. */
public final class PrintBar extends HBox {
    public PrintBar(PrintModel model, Messages messages) {
        setId("tour-print");
        getStyleClass().add("tour-bar");
        setAlignment(Pos.CENTER_LEFT);
        Label words = new Label();
        words.setId("tour-print-words");
        words.getStyleClass().add(Styles.STRONG);
        words.setMinWidth(USE_PREF_SIZE);
        ProgressBar bar = new ProgressBar(0);
        bar.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(bar, Priority.ALWAYS);
        Button cancel = new Button();
        cancel.setId("tour-print-cancel");
        cancel.setMinWidth(USE_PREF_SIZE);
        cancel.textProperty().bind(messages.bind("export.cancel"));
        cancel.setOnAction(event -> model.cancel());
        getChildren().addAll(words, bar, cancel);
        visibleProperty().bind(model.doneProperty().greaterThanOrEqualTo(0));
        managedProperty().bind(visibleProperty());
        model.doneProperty().addListener((observable, old, now) -> {
            int stops = Math.max(1, model.stops());
            bar.setProgress((double) now.intValue() / stops);
            words.setText(messages.text("tour.print.progress", Math.min(stops, now.intValue() + 1), stops));
        });
    }
}
