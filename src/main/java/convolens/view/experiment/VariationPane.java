package convolens.view.experiment;

import convolens.i18n.Messages;
import convolens.model.experiment.ExperimentForm;
import convolens.model.experiment.ValuesProblem;
import convolens.run.experiment.Factor;
import convolens.run.experiment.Variation;
import convolens.view.Styles;
import convolens.view.control.FieldName;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** A setting that is varied and its values: typed as a list, or chosen where there are only a few. */
final class VariationPane extends VBox {
    private final int place;
    private final ExperimentForm form;
    private final Messages messages;
    private final ExperimentsText text;
    private final ComboBox<Choice> factors = new ComboBox<>();
    private final TextField values = new TextField();
    private final FlowPane options = new FlowPane();
    private final Label problem = new Label();
    private boolean showing;

    /** A setting, or none. */
    private record Choice(@Nullable Factor factor) {}

    /** @param place 0 or 1; the second may be left out */
    VariationPane(int place, ExperimentForm form, Messages messages) {
        this.place = place;
        this.form = form;
        this.messages = messages;
        this.text = new ExperimentsText(messages);
        setSpacing(6);
        factors.setId("factor-" + place);
        factors.setMaxWidth(Double.MAX_VALUE);
        factors.setVisibleRowCount(16);
        factors.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Choice choice) {
                if (choice == null) {
                    return "";
                }
                Factor factor = choice.factor;
                return factor == null ? messages.text("experiments.none") : text.name(factor);
            }

            @Override
            public Choice fromString(String string) {
                throw new UnsupportedOperationException("settings are chosen, not typed");
            }
        });
        factors.setOnAction(event -> {
            Choice choice = factors.getValue();
            if (!showing && choice != null) {
                form.vary(place, choice.factor);
            }
        });
        values.setId("values-" + place);
        values.getStyleClass().add(Styles.MONO);
        values.promptTextProperty().bind(messages.bind("experiments.values"));
        values.setOnAction(event -> accept());
        values.focusedProperty().addListener((observable, old, focused) -> {
            if (!focused) {
                accept();
            }
        });
        values.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                show();
            }
        });
        options.getStyleClass().add(Styles.CHIPS);
        problem.setId("values-problem-" + place);
        problem.setWrapText(true);
        problem.getStyleClass().add(Styles.PROBLEM);
        getChildren()
                .addAll(
                        factors,
                        new FieldName(factors, messages.bind("experiments.setting")),
                        values,
                        new FieldName(values, messages.bind("experiments.values")),
                        options,
                        problem);
        form.setupProperty().addListener(observable -> show());
        form.problemProperty().addListener(observable -> explain());
        messages.localeProperty().addListener(observable -> show());
        show();
    }

    private @Nullable Variation variation() {
        List<Variation> variations = form.experiment().variations();
        return place < variations.size() ? variations.get(place) : null;
    }

    private void accept() {
        Variation variation = variation();
        if (!showing && variation != null && !values.getText().strip().equals(text.values(variation))) {
            form.type(place, values.getText());
            if (form.problemProperty().get() == null) {
                show();
            }
        }
    }

    private void show() {
        showing = true;
        Variation variation = variation();
        Factor factor = variation == null ? null : variation.factor();
        List<Choice> choices = new ArrayList<>();
        if (place > 0) {
            choices.add(new Choice(null));
        }
        form.choices(place).forEach(each -> choices.add(new Choice(each)));
        factors.setValue(null);
        factors.getItems().setAll(choices);
        factors.setValue(new Choice(factor));
        boolean typed = factor != null && !factor.isChoice();
        values.setVisible(typed);
        values.setManaged(typed);
        options.getChildren().clear();
        options.setVisible(factor != null && factor.isChoice());
        options.setManaged(options.isVisible());
        if (variation != null) {
            values.setText(text.values(variation));
            for (int i = 0; i < variation.factor().options().size(); i++) {
                options.getChildren().add(option(variation, i));
            }
        }
        explain();
        showing = false;
    }

    private ToggleButton option(Variation variation, int option) {
        ToggleButton chip = new ToggleButton(text.value(variation.factor(), option));
        chip.getStyleClass().add(Styles.CHIP);
        chip.setId("option-" + place + "-" + variation.factor().word(option));
        chip.setSelected(variation.values().contains((double) option));
        chip.setOnAction(event -> {
            form.toggle(place, option);
            show();
        });
        return chip;
    }

    private void explain() {
        ValuesProblem wrong = form.problemProperty().get();
        problem.setText(wrong == null || wrong.place() != place ? "" : text.problem(wrong));
        problem.setVisible(!problem.getText().isEmpty());
        problem.setManaged(problem.isVisible());
    }
}
