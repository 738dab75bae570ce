package convolens.view.control;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;

/**
 * What a screen reader calls a field: a label that is never seen and lies beside it. An accessible text of the field itself
 * would be read instead of what stands in it. Where a name is seen, {@link Label#setLabelFor} does the same.
 */
public final class FieldName extends Label {
    /**
     * Calls a field.
     *
     * @param field in which something stands
     * @param name what it is called
     */
    public FieldName(Node field, ObservableValue<String> name) {
        textProperty().bind(name);
        setLabelFor(field);
        setVisible(false);
        setManaged(false);
    }
}
