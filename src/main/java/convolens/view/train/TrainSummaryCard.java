package convolens.view.train;

import convolens.engine.tensor.Shape;
import convolens.i18n.Messages;
import convolens.model.train.TrainModel;
import convolens.model.train.TrainSummary;
import convolens.view.Styles;
import javafx.beans.InvalidationListener;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The network of the next run: its layers, the shapes between them, and how many numbers it learns. */
final class TrainSummaryCard extends VBox {
    private final TrainModel model;
    private final Messages messages;
    private final VBox layers = new VBox(5);
    private final Label parameters = new Label();

    TrainSummaryCard(TrainModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        setId("train-summary");
        getStyleClass().add(Styles.CARD);
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
        for (TrainSummary.Row layer : summary.rows()) {
            layers.getChildren().add(row(layer));
        }
        parameters.setText(messages.text("lesson.train.parameters", summary.parameters()));
    }

    /** The shape at the right edge; of the two the names of the layers give way. */
    private static HBox row(TrainSummary.Row layer) {
        Label names = mono(String.join(" → ", layer.layers()), "layer");
        names.setWrapText(true);
        names.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(names, Priority.ALWAYS);
        Label shape = mono(text(layer.output()), Styles.MUTE);
        shape.setMinWidth(USE_PREF_SIZE);
        return new HBox(8, names, shape);
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
