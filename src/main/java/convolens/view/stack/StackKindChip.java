package convolens.view.stack;

import convolens.view.Styles;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/** One kind of layer to choose. */
final class StackKindChip extends ToggleButton {
    private static final PseudoClass IMPOSSIBLE = PseudoClass.getPseudoClass("impossible");

    private @Nullable Tooltip why;
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
        setTooltip(impossible ? why(reason) : null);
        setAccessibleHelp(impossible ? reason : null);
    }

    private Tooltip why(String reason) {
        if (why == null) {
            why = new Tooltip();
            why.setWrapText(true);
            why.setMaxWidth(320);
        }
        why.setText(reason);
        return why;
    }
}
