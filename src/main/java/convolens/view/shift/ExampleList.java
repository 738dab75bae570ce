package convolens.view.shift;

import convolens.i18n.Messages;
import convolens.model.shift.Example;
import convolens.model.shift.Reduction;
import convolens.model.shift.ShiftSearch;
import convolens.view.control.Tip;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/**
 * How often something was found, and the best examples of it: each is a button that puts it onto the stage. The buttons
 * stay while a search goes on, so that they can be pressed then.
 */
final class ExampleList extends VBox {
    private final String key;
    private final Messages messages;
    private final Label heading = new Label();
    private final List<Button> buttons = new ArrayList<>();
    private List<Example> examples = List.of();

    /** @param key of the heading */
    ExampleList(String key, Messages messages, Consumer<Example> chosen) {
        super(6);
        this.key = key;
        this.messages = messages;
        heading.setWrapText(true);
        getChildren().add(heading);
        String name = key.substring(key.lastIndexOf('.') + 1);
        for (int i = 0; i < ShiftSearch.KEPT; i++) {
            int number = i;
            Button button = new Button();
            button.setId("found-" + name + "-" + i);
            button.setMaxWidth(Double.MAX_VALUE);
            Tip.explain(button, messages.bind("shift.search.example.tip"));
            button.managedProperty().bind(button.visibleProperty());
            button.setOnAction(event -> chosen.accept(examples.get(number)));
            buttons.add(button);
        }
        getChildren().addAll(buttons);
    }

    /**
     * Shows what was found.
     *
     * @param count how often
     * @param comparisons of how many
     */
    void show(long count, long comparisons, List<Example> best) {
        examples = best;
        double share = comparisons == 0 ? 0 : (double) count / comparisons;
        heading.setText(messages.text(key, count, ShiftText.percent(share, messages)));
        for (int i = 0; i < buttons.size(); i++) {
            Button button = buttons.get(i);
            button.setVisible(i < best.size());
            if (i < best.size()) {
                Example example = best.get(i);
                button.setText(messages.text(
                        "shift.search.example",
                        Integer.toString(example.number()),
                        ShiftText.arrows(example.shift()),
                        ShiftText.percent(example.changes().share(Reduction.NONE), messages),
                        ShiftText.percent(example.changes().share(Reduction.MAX), messages)));
            }
        }
    }
}
