package convolens.view.setup;

import convolens.model.setup.InputSetup;
import convolens.model.setup.Quantity;
import convolens.view.control.NumberRow;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.StackPane;

/** One whole number: a slider over what is possible now, and a field to type it. */
final class QuantityField extends StackPane {
    private final InputSetup setup;
    private final Quantity quantity;
    private final NumberRow row;

    /** @param called what the number is called here */
    QuantityField(InputSetup setup, Quantity quantity, ObservableValue<String> called) {
        this.setup = setup;
        this.quantity = quantity;
        setId("quantity-" + quantity);
        row = new NumberRow(called, new NumberRow.Receiver() {
            @Override
            public void set(int value) {
                setup.set(quantity, value);
            }

            @Override
            public void endGesture() {
                setup.endGesture();
            }
        });
        getChildren().add(row);
        setup.stateProperty().addListener(observable -> show());
        show();
    }

    private void show() {
        Quantity.Bounds bounds = setup.bounds(quantity);
        row.show(setup.value(quantity), bounds.min(), bounds.max());
    }
}
