package convolens.view.stack;

import convolens.view.Styles;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;

/** One kind of layer to choose. */
final class StackKindChip extends ToggleButton {
    private static final PseudoClass IMPOSSIBLE = PseudoClass.getPseudoClass("impossible");

    private final Tooltip why = new Tooltip();
    private boolean current;

    StackKindChip(ObservableValue<String> name, Runnable chosen) {
        getStyleClass().add(Styles.CHIP);
        textProperty().bind(name);
        why.setWrapText(true);
        why.setMaxWidth(320);
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
        why.setText(reason);
        setTooltip(impossible ? why : null);
        setAccessibleHelp(impossible ? reason : null);
    }
}
