package convolens.view.histogram;

import convolens.i18n.Messages;
import convolens.model.histogram.HistogramKind;
import convolens.model.histogram.HistogramsModel;
import convolens.view.SceneContext;
import convolens.view.Styles;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** All parameters or layers in small above; below them the chosen one over the run, with its numbers. */
final class HistogramsStage extends StackPane {
    private static final double NUMBERS = 0.26;
    private static final double WIDEST = 220;

    private final HistogramsModel model;
    private final Messages messages;
    private final SceneContext context;
    private final VBox content = new VBox(8);
    private final Label title = new Label();
    private final Label waiting = new Label();

    HistogramsStage(HistogramsModel model, SceneContext context) {
        this.model = model;
        this.messages = context.messages();
        this.context = context;
        SeriesStrip strip = new SeriesStrip(model, context);
        RidgeChart chart = new RidgeChart(model, context);
        StatisticsPane numbers = new StatisticsPane(model, context);
        title.getStyleClass().add(Styles.STRONG);
        title.setId("histogram-title");
        title.setMinHeight(USE_PREF_SIZE);
        HBox below = new HBox(24, chart, numbers);
        chart.setMinSize(0, 0);
        numbers.setMinSize(0, 0);
        HBox.setHgrow(chart, Priority.ALWAYS);
        VBox.setVgrow(below, Priority.ALWAYS);
        below.setMinSize(0, 0);
        strip.setMinSize(0, 0);
        strip.setMinHeight(USE_PREF_SIZE);
        content.getStyleClass().add("mistakes-stage");
        content.getChildren().addAll(strip, title, below);
        content.widthProperty().addListener((observable, old, now) -> {
            double wide = Math.floor(Math.min(WIDEST, NUMBERS * now.doubleValue()));
            numbers.setPrefWidth(wide);
            numbers.setMinWidth(wide);
        });
        waiting.getStyleClass().add(Styles.MUTE);
        waiting.setWrapText(true);
        setMinSize(0, 0);
        getChildren().addAll(content, waiting);
        whenShown(model, messages, observable -> show());
        show();
    }

    /** Listens to all that decides what the stage shows, but for what is pointed at. */
    static void whenShown(HistogramsModel model, Messages messages, InvalidationListener changed) {
        List.of(
                        model.momentsProperty(),
                        model.kindProperty(),
                        model.logarithmicProperty(),
                        model.timeline().positionProperty(),
                        messages.localeProperty())
                .forEach(property -> property.addListener(changed));
        for (HistogramKind kind : HistogramKind.values()) {
            model.seriesProperty(kind).addListener(changed);
        }
    }

    private void show() {
        boolean known = !model.getMoments().isEmpty();
        content.setVisible(known);
        waiting.setVisible(!known);
        waiting.setText(messages.text("histogram.waiting"));
        if (known && model.series() >= 0) {
            title.setText(messages.text(
                    "histogram.title." + model.kindProperty().get(),
                    model.names().get(model.series()),
                    model.probe()));
        }
    }

    /** What is exported as a picture. */
    Node exported() {
        return content;
    }
}
