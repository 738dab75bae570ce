package convolens.view.setup;

import convolens.i18n.Messages;
import convolens.view.Styles;
import convolens.view.control.Tip;
import java.util.function.IntConsumer;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;

/** The ways to the test digit before and to the next one. */
public final class DigitRow extends FlowPane {

    /**
     * A row of both.
     *
     * @param name of its buttons: {@code <name>-before}, {@code <name>-after}
     * @param tip the bundle key of what is done with a digit
     * @param another receives −1 or 1
     */
    public DigitRow(Messages messages, String name, String tip, IntConsumer another) {
        getStyleClass().add(Styles.CHIPS);
        getChildren()
                .addAll(
                        button(messages, "digit.before", name + "-before", tip, () -> another.accept(-1)),
                        button(messages, "digit.after", name + "-after", tip, () -> another.accept(1)));
    }

    private static Button button(Messages messages, String key, String id, String tip, Runnable action) {
        Button button = new Button();
        button.setId(id);
        button.textProperty().bind(messages.bind(key));
        Tip.explain(button, messages.bind(tip));
        button.setOnAction(event -> action.run());
        return button;
    }
}
