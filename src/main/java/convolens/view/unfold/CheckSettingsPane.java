package convolens.view.unfold;

import convolens.i18n.Messages;
import convolens.model.setup.NumberBlock;
import convolens.model.setup.Operation;
import convolens.model.setup.RefusedException;
import convolens.model.unfold.UnfoldModel;
import convolens.model.unfold.gradient.GradientSettings;
import convolens.model.unfold.gradient.GradientSettings.Rest;
import convolens.raster.NumberText;
import convolens.view.Styles;
import convolens.view.control.FieldName;
import convolens.view.control.Tip;
import convolens.view.setup.ChoiceRow;
import convolens.view.setup.SettingsGroup;
import convolens.walk.chain.ArrayName;
import java.util.Arrays;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** What a gradient check sets: the layers, the numbers that are moved, and how far. */
final class CheckSettingsPane {
    private static final double[] STEPS = {1e-5, 1e-4, 1e-3, 0.01, 0.1, 1};
    private static final double FIELD_WIDTH = 88;

    private final UnfoldModel model;
    private final Messages messages;

    CheckSettingsPane(UnfoldModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    /** The groups of settings, in their order. */
    List<Node> groups() {
        return List.of(
                new SettingsGroup(messages, "check.layers", layers()),
                new SettingsGroup(messages, "check.variable", variables()),
                new SettingsGroup(messages, "check.step", steps(), typed()));
    }

    private Node layers() {
        ChoiceRow<String> row = new ChoiceRow<>("layers", this::chooseLayers);
        row.add(Rest.NOTHING.name(), messages, "check.nothing")
                .add(Rest.RELU.name(), "+ ReLU")
                .add(Rest.RELU_POOLING.name(), messages, "check.relu_pooling")
                .tip(messages, "check.relu_pooling.tip")
                .add(Operation.MAX_POOLING.name(), messages, "check.max")
                .add(Operation.AVERAGE_POOLING.name(), messages, "check.average");
        onChange(() -> {
            Operation operation = model.setup().getState().operation();
            row.show(operation.isPooling() ? operation.name() : now().rest().name());
        });
        return row;
    }

    private void chooseLayers(String name) {
        for (Rest rest : Rest.values()) {
            if (rest.name().equals(name)) {
                model.setup().setOperation(Operation.CONVOLUTION, now().with(rest));
                return;
            }
        }
        model.setup().setOperation(Operation.valueOf(name));
    }

    private Node variables() {
        ChoiceRow<ArrayName> row =
                new ChoiceRow<>("variable", variable -> model.setup().setBesides(now().with(variable)));
        for (ArrayName name : new ArrayName[] {ArrayName.X, ArrayName.W, ArrayName.B}) {
            row.add(name, messages, name.key());
        }
        onChange(() -> {
            boolean pooling = model.setup().getState().operation().isPooling();
            row.limit(pooling ? 1 : 3);
            row.show(pooling ? ArrayName.X : now().variable());
        });
        return row;
    }

    private Node steps() {
        ChoiceRow<Integer> row = new ChoiceRow<>("step", chosen -> model.setup().setBesides(now().with(STEPS[chosen])));
        for (int i = 0; i < STEPS.length; i++) {
            row.add(i, text(STEPS[i]));
        }
        onChange(() -> row.show(Arrays.binarySearch(STEPS, now().step())));
        return row;
    }

    private Node typed() {
        TextField field = new TextField();
        field.setId("check-step");
        field.getStyleClass().addAll(Styles.MONO, "number");
        field.setPrefWidth(FIELD_WIDTH);
        Tip.explain(field, messages.bind("check.step.tip"));
        Label h = new Label("h =");
        h.getStyleClass().add(Styles.MONO);
        field.accessibleHelpProperty().bind(messages.bind("check.step.tip"));
        Label problem = new Label();
        problem.setId("check-step-problem");
        problem.textProperty().bind(messages.bind("check.step.problem"));
        problem.getStyleClass().add(Styles.PROBLEM);
        problem.setWrapText(true);
        problem.managedProperty().bind(problem.visibleProperty());
        problem.setVisible(false);
        Runnable show = () -> {
            field.setText(text(now().step()));
            problem.setVisible(false);
        };
        field.setOnAction(event -> {
            if (type(field.getText())) {
                show.run();
            } else {
                problem.setVisible(true);
            }
        });
        onChange(show);
        HBox line = new HBox(8, h, field, new FieldName(field, messages.bind("check.step")));
        line.setAlignment(Pos.CENTER_LEFT);
        return new VBox(8, line, problem);
    }

    private boolean type(String typed) {
        try {
            double step = Double.parseDouble(Float.toString(NumberBlock.number(typed)));
            if (step < GradientSettings.MIN_STEP || step > GradientSettings.MAX_STEP) {
                return false;
            }
            model.setup().setBesides(now().with(step));
            return true;
        } catch (RefusedException e) {
            return false;
        }
    }

    private GradientSettings now() {
        return model.setup().besidesProperty().get();
    }

    private String text(double step) {
        return new NumberText(messages.locale()).exact((float) step);
    }

    private void onChange(Runnable show) {
        model.setup().contentsProperty().addListener(observable -> show.run());
        show.run();
    }
}
