package convolens.view.stack;

import convolens.view.Styles;
import convolens.view.control.Tip;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.ToggleButton;

/** One kind of layer to choose. */
final class StackKindChip extends ToggleButton {
    private static final PseudoClass IMPOSSIBLE = PseudoClass.getPseudoClass("impossible");

    private final StringProperty why = new SimpleStringProperty("");
    private boolean current;

    StackKindChip(ObservableValue<String> name, Runnable chosen) {
        getStyleClass().add(Styles.CHIP);
        textProperty().bind(name);
        setOnAction(event -> {
            setSelected(current);
            chosen.run();
        });
    }

    /** Shows whether it holds now, and why it cannot; an empty reason if it can. */
    void show(boolean now, String reason) {
        current = now;
        setSelected(now);
        boolean impossible = !reason.isEmpty();
        pseudoClassStateChanged(IMPOSSIBLE, impossible);
        why.set(reason);
        if (impossible != Tip.isOn(this)) {
            if (impossible) {
                Tip.explain(this, why);
            } else {
                Tip.remove(this);
            }
        }
        setAccessibleHelp(impossible ? reason : null);
    }
}
