package convolens.view.learning;

import convolens.i18n.Messages;
import convolens.model.learning.LearningTyping;
import convolens.model.learning.LearningTyping.Field;
import convolens.model.learning.LearningTyping.RefusedField;
import convolens.model.learning.OneFilterLearnsModel;
import convolens.model.setup.Refusal;
import convolens.view.Styles;
import convolens.view.control.Tip;
import java.math.BigDecimal;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** One number that is typed, and below it why the last one cannot be used. */
final class LearningFieldRow extends VBox {
    private static final double NUMBER = 84;

    private final OneFilterLearnsModel model;
    private final Messages messages;
    private final Field field;
    private final TextField number = new TextField();
    private final Label problem = new Label();

    /**
     * @param key of the name
     * @param tip the key of what explains it
     */
    LearningFieldRow(Field field, String key, String tip, OneFilterLearnsModel model, Messages messages) {
        super(4);
        this.model = model;
        this.messages = messages;
        this.field = field;
        Label name = new Label();
        name.textProperty().bind(messages.bind(key));
        name.setLabelFor(number);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        number.setId("learning-" + field);
        number.getStyleClass().addAll(Styles.MONO, "number");
        number.setPrefWidth(NUMBER);
        number.setMinWidth(NUMBER);
        number.setAlignment(Pos.CENTER_RIGHT);
        Tip.explain(number, messages.bind(tip));
        problem.setId("learning-problem-" + field);
        problem.getStyleClass().add(Styles.PROBLEM);
        problem.setWrapText(true);
        problem.managedProperty().bind(problem.visibleProperty());
        HBox row = new HBox(8, name, gap, number);
        row.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(row, problem);
        managedProperty().bind(visibleProperty());
        listen();
    }

    private void listen() {
        LearningTyping typing = model.typing();
        number.setOnAction(event -> accept());
        number.focusedProperty().addListener((observable, old, focused) -> {
            if (!focused && !number.getText().strip().equals(text())) {
                accept();
            }
        });
        number.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                number.setText(text());
            }
        });
        model.frameProperty().addListener((observable, old, now) -> {
            if (old.run() != now.run()) {
                number.setText(text());
            }
        });
        typing.refusedProperty().addListener((observable, old, now) -> explain(now));
        messages.localeProperty()
                .addListener(observable -> explain(typing.refusedProperty().get()));
        number.setText(text());
        explain(null);
    }

    private void accept() {
        if (model.typing().type(field, number.getText().strip())) {
            number.setText(text());
        }
    }

    /** The number that holds: the learning rate is that of the run, typed or not. */
    private String text() {
        double value = field == Field.RATE
                ? model.getFrame().run().rate()
                : model.typing().value(field);
        if (value != 0 && (Math.abs(value) < 1e-4 || Math.abs(value) >= 1e6)) {
            return Double.toString(value).replace('E', 'e');
        }
        String plain = BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
        return value == 0 ? "0" : plain;
    }

    private void explain(@Nullable RefusedField refused) {
        boolean mine = refused != null && refused.field() == field;
        problem.setVisible(mine);
        if (mine) {
            Refusal refusal = Objects.requireNonNull(refused).refusal();
            problem.setText(
                    messages.text(refusal.reason().key(), refusal.arguments().toArray()));
        }
    }
}
