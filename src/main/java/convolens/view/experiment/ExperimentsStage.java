package convolens.view.experiment;

import convolens.model.experiment.ExperimentsModel;
import convolens.view.SceneContext;
import convolens.view.Styles;
import convolens.view.setup.ChoiceRow;
import java.util.function.IntConsumer;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The small multiples above, the table of the same combinations below. */
public final class ExperimentsStage extends VBox {
    private static final double MOST = 0.46;

    private final ExperimentsModel model;
    private final SceneContext context;
    private final SmallMultiples multiples;
    private final ExperimentTable table;

    /** @param opener opens the runs of a combination */
    public ExperimentsStage(ExperimentsModel model, SceneContext context, IntConsumer opener) {
        this.model = model;
        this.context = context;
        multiples = new SmallMultiples(model, context, opener);
        table = new ExperimentTable(model, context.messages(), opener);
        getStyleClass().add("plots");
        setMinSize(0, 0);
        VBox.setVgrow(multiples, Priority.ALWAYS);
        getChildren().addAll(head(), multiples, table);
        table.visibleProperty().bind(Bindings.isNotEmpty(model.getRows()));
        table.managedProperty().bind(table.visibleProperty());
        model.getRows().addListener((InvalidationListener) observable -> fit());
        heightProperty().addListener(observable -> fit());
        fit();
    }

    private HBox head() {
        Label title = new Label();
        title.getStyleClass().add(Styles.STRONG);
        title.textProperty().bind(context.messages().bind("experiments.multiples"));
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        ChoiceRow<Boolean> scale = new ChoiceRow<Boolean>("scale", model.fittedProperty()::set)
                .add(true, context.messages(), "experiments.scale.fitted")
                .tip(context.messages(), "experiments.scale.fitted.tip")
                .add(false, "0 – 1");
        model.fittedProperty().addListener((observable, old, now) -> scale.show(now));
        scale.show(model.fittedProperty().get());
        scale.setAlignment(Pos.CENTER_RIGHT);
        HBox head = new HBox(8, title, between, scale);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private void fit() {
        double wanted = ExperimentTable.HEADER + Math.max(1, model.getRows().size()) * ExperimentTable.ROW + 2;
        table.setMinHeight(Math.min(wanted, 4 * ExperimentTable.ROW));
        table.setPrefHeight(Math.min(wanted, getHeight() * MOST));
        table.setMaxHeight(Math.min(wanted, getHeight() * MOST));
    }

    /** What is exported as a picture. */
    public Node exported() {
        return this;
    }
}
