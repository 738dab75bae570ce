package convolens.view.setup;

import convolens.i18n.Messages;
import convolens.view.Styles;
import convolens.view.control.Tip;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import org.jspecify.annotations.Nullable;

/**
 * A row of choices of which one is taken, or none. A choice can be taken again, for example to draw other random numbers.
 *
 * @param <T> what is chosen
 */
public final class ChoiceRow<T> extends FlowPane {
    private final Map<T, ToggleButton> chips = new LinkedHashMap<>();
    private final ToggleGroup group = new ToggleGroup();
    private final String name;
    private final Consumer<T> chosen;

    public ChoiceRow(Consumer<T> chosen) {
        this("choice", chosen);
    }

    /** @param name tells its chips from those of other rows with the same choices */
    public ChoiceRow(String name, Consumer<T> chosen) {
        this.name = name;
        this.chosen = chosen;
        getStyleClass().add(Styles.CHIPS);
    }

    /** Adds a choice named by a bundle key. */
    public ChoiceRow<T> add(T choice, Messages messages, String key) {
        chip(choice).textProperty().bind(messages.bind(key));
        return this;
    }

    /** Adds a choice that is called what it is, such as a number. */
    public void add(T choice) {
        add(choice, choice.toString());
    }

    /** Adds a choice that is called the same in every language. */
    public ChoiceRow<T> add(T choice, String text) {
        chip(choice).setText(text);
        return this;
    }

    /** Explains the choice that was added last. */
    public ChoiceRow<T> tip(Messages messages, String key) {
        ToggleButton chip = (ToggleButton) getChildren().get(getChildren().size() - 1);
        Tip.explain(chip, messages.bind(key));
        chip.accessibleHelpProperty().bind(messages.bind(key));
        return this;
    }

    private ToggleButton chip(T choice) {
        ToggleButton chip = new ToggleButton();
        chip.getStyleClass().add(Styles.CHIP);
        chip.setToggleGroup(group);
        chip.setId(name + "-" + choice);
        chip.setOnAction(event -> {
            chip.setSelected(true);
            chosen.accept(choice);
        });
        chips.put(choice, chip);
        getChildren().add(chip);
        return chip;
    }

    /** Shows the first choices only. */
    public void limit(int count) {
        int i = 0;
        for (ToggleButton chip : chips.values()) {
            chip.setVisible(i < count);
            chip.setManaged(i < count);
            i++;
        }
    }

    /** Shows one of the choices, or leaves it out. */
    public void offer(T choice, boolean offered) {
        ToggleButton chip = chips.get(choice);
        if (chip != null) {
            chip.setVisible(offered);
            chip.setManaged(offered);
        }
    }

    /** Shows which choice holds; null for none. */
    public void show(@Nullable T choice) {
        ToggleButton chip = choice == null ? null : chips.get(choice);
        group.selectToggle(chip);
    }
}
