package convolens.view.lesson.train;

import convolens.engine.tensor.Shape;
import convolens.i18n.Messages;
import convolens.model.TrainModel;
import convolens.model.TrainSummary;
import convolens.view.Styles;
import javafx.beans.InvalidationListener;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The network of the next run: its layers, the shapes between them, and how many numbers it learns. */
final class TrainSummaryCard extends VBox {
    private final TrainModel model;
    private final Messages messages;
    private final GridPane layers = new GridPane();
    private final Label parameters = new Label();

    TrainSummaryCard(TrainModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        setId("train-summary");
        getStyleClass().add(Styles.CARD);
        ColumnConstraints names = new ColumnConstraints();
        names.setHgrow(Priority.ALWAYS);
        ColumnConstraints shapes = new ColumnConstraints();
        shapes.setHalignment(HPos.RIGHT);
        layers.getColumnConstraints().addAll(names, shapes);
        layers.setHgap(8);
        layers.setVgap(5);
        parameters.getStyleClass().add(Styles.MUTE);
        getChildren().addAll(layers, parameters);
        InvalidationListener changed = observable -> show();
        model.summaryProperty().addListener(changed);
        messages.localeProperty().addListener(changed);
        show();
    }

    private void show() {
        TrainSummary summary = model.summaryProperty().get();
        layers.getChildren().clear();
        if (summary == null) {
            parameters.setText("");
            return;
        }
        int row = 0;
        for (TrainSummary.Row layer : summary.rows()) {
            Label names = mono(String.join(" → ", layer.layers()), "layer");
            names.setWrapText(true);
            Label shape = mono(text(layer.output()), Styles.MUTE);
            shape.setMinWidth(USE_PREF_SIZE);
            layers.addRow(row, names, shape);
            row++;
        }
        parameters.setText(messages.text("lesson.train.parameters", summary.parameters()));
    }

    private static Label mono(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().addAll(Styles.MONO, "small", style);
        return label;
    }

    private static String text(Shape shape) {
        StringBuilder text = new StringBuilder();
        for (int dim : shape.toArray()) {
            text.append(text.isEmpty() ? "" : "×").append(dim);
        }
        return text.toString();
    }
}
