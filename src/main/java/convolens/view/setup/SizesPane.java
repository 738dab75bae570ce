package convolens.view.setup;

import convolens.i18n.Messages;
import convolens.model.setup.InputSetup;
import convolens.model.setup.Quantity;
import convolens.model.setup.Setup;
import convolens.view.Styles;
import java.util.List;
import java.util.Map;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.VBox;

/** The whole numbers of a setup, both axes at once or apart, and why the last one could not be set. */
public final class SizesPane extends VBox {

    public SizesPane(Setup<?> setup, List<Quantity> quantities, Messages messages) {
        this(setup, quantities, messages, true);
    }

    /** Numbers of a setup of which another pane says why they could not be set. */
    public static SizesPane withoutProblem(Setup<?> setup, List<Quantity> quantities, Messages messages) {
        return new SizesPane(setup, quantities, messages, false);
    }

    private SizesPane(Setup<?> setup, List<Quantity> quantities, Messages messages, boolean sayProblem) {
        getStyleClass().add(Styles.GROUP);
        CheckBox apart = new CheckBox();
        apart.setId(sayProblem ? "axes-apart" : "more-axes-apart");
        apart.textProperty().bind(messages.bind(sayProblem ? "settings.apart" : "settings.apart.dilation"));
        for (Quantity quantity : quantities) {
            QuantityField field = new QuantityField(setup, quantity, messages.bind(key(setup, quantity)));
            getChildren().add(field);
            boolean one = isOneAxis(quantity) && quantities.contains(bothAxes(quantity));
            boolean both = quantities.stream().anyMatch(q -> q != quantity && isOneAxis(q) && bothAxes(q) == quantity);
            if (one || both) {
                field.visibleProperty()
                        .bind(
                                one
                                        ? apart.selectedProperty()
                                        : apart.selectedProperty().not());
                field.managedProperty().bind(field.visibleProperty());
            }
        }
        if (quantities.stream().anyMatch(q -> isOneAxis(q) && quantities.contains(bothAxes(q)))) {
            getChildren().add(apart);
        }
        if (sayProblem) {
            getChildren().add(problem(setup, messages));
        }
    }

    /** The extents of an array, each called by the name of its axis. */
    public SizesPane(InputSetup setup, Map<Quantity, String> axes, Messages messages) {
        getStyleClass().add(Styles.GROUP);
        axes.forEach((quantity, name) ->
                getChildren().add(new QuantityField(setup, quantity, new SimpleStringProperty(name))));
        getChildren().add(problem(setup, messages));
    }

    private static RefusalLabel problem(InputSetup setup, Messages messages) {
        return new RefusalLabel(setup.refusalProperty(), messages, "refusal");
    }

    /** A pooling has a window, but no filter. */
    private static String key(Setup<?> setup, Quantity quantity) {
        boolean pooling = setup.start().operation().isPooling();
        return switch (quantity) {
            case FILTER -> pooling ? "quantity.window" : quantity.key();
            case FILTER_HEIGHT -> pooling ? "quantity.windowHeight" : quantity.key();
            case FILTER_WIDTH -> pooling ? "quantity.windowWidth" : quantity.key();
            default -> quantity.key();
        };
    }

    private static boolean isOneAxis(Quantity quantity) {
        return bothAxes(quantity) != quantity;
    }

    private static Quantity bothAxes(Quantity quantity) {
        return switch (quantity) {
            case FILTER_HEIGHT, FILTER_WIDTH -> Quantity.FILTER;
            case STRIDE_Y, STRIDE_X -> Quantity.STRIDE;
            case PADDING_Y, PADDING_X -> Quantity.PADDING;
            case DILATION_Y, DILATION_X -> Quantity.DILATION;
            default -> quantity;
        };
    }
}
