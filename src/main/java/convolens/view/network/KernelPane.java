package convolens.view.network;

import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import convolens.i18n.Messages;
import convolens.model.network.NetworkColumn;
import convolens.model.network.NetworkModel;
import convolens.model.network.NetworkPass;
import convolens.model.network.NetworkPlace;
import convolens.raster.FilterWallPainter;
import convolens.raster.NumberText;
import convolens.raster.Range;
import convolens.view.SceneContext;
import convolens.view.Styles;
import convolens.view.control.ColorScale;
import convolens.view.control.wall.FilterWall;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * What the chosen map is made with: its filter, channel by channel, or the weights of its unit, laid out as the maps that
 * they multiply.
 */
public final class KernelPane extends VBox {
    private static final double SCALE = 200;

    private final NetworkModel model;
    private final Messages messages;
    private final FilterWall wall = new FilterWall();
    private final ColorScale scale = new ColorScale();
    private final BooleanProperty scaled = new SimpleBooleanProperty(this, "scaled", true);
    private final Label title = new Label();
    private final Label numbers = new Label();
    private final Label none = new Label();
    private @Nullable Tensor shown;

    public KernelPane(NetworkModel model, SceneContext context) {
        this.model = model;
        this.messages = context.messages();
        wall.setId("network-kernel");
        wall.paletteProperty().bind(context.palette());
        wall.localeProperty().bind(messages.localeProperty());
        wall.signedProperty().set(true);
        wall.sharedProperty().set(true);
        wall.mixedProperty().set(false);
        wall.setMinSize(0, 0);
        title.getStyleClass().addAll(Styles.STRONG, Styles.FILTER);
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        numbers.getStyleClass().addAll(Styles.MONO, "small");
        none.getStyleClass().add(Styles.MUTE);
        none.setWrapText(true);
        VBox.setVgrow(wall, Priority.ALWAYS);
        setSpacing(8);
        setMinSize(0, 0);
        scale.paletteProperty().bind(context.palette());
        scale.localeProperty().bind(messages.localeProperty());
        scale.setMinHeight(scale.getPrefHeight());
        scale.setMaxWidth(SCALE);
        scale.visibleProperty().bind(wall.visibleProperty().and(scaled));
        scale.managedProperty().bind(scale.visibleProperty());
        InvalidationListener themed = observable ->
                scale.colorMapProperty().set(context.palette().getValue().signedMap());
        context.palette().addListener(themed);
        themed.invalidated(context.palette());
        // there is no filter before a picture has gone through
        wall.setVisible(false);
        wall.setManaged(false);
        getChildren().addAll(title, none, wall, scale, numbers);
        InvalidationListener changed = observable -> show();
        List.of(model.selectedProperty(), model.passProperty(), messages.localeProperty())
                .forEach(property -> property.addListener(changed));
        show();
    }

    /** Shows what the colours mean, or leaves the room to the weights. */
    void showScale(boolean shown) {
        scaled.set(shown);
    }

    private void show() {
        NetworkPass pass = model.getPass();
        NetworkPlace selected = model.getSelected();
        if (pass == null || selected == null) {
            return;
        }
        NetworkColumn column = model.getColumns().get(selected.column());
        Tensor weights = column.first() < 0 ? null : pass.weights(column.first());
        Tensor bias = column.first() < 0 ? null : pass.bias(column.first());
        boolean learns = weights != null && bias != null && column.kind() != NetworkColumn.Kind.ANSWER;
        wall.setVisible(learns);
        wall.setManaged(learns);
        numbers.setVisible(learns);
        numbers.setManaged(learns);
        none.setVisible(!learns);
        none.setManaged(!learns);
        if (!learns || weights == null || bias == null) {
            title.setText(new NetworkText(messages, new NumberText(messages.locale())).title(column));
            none.setText(messages.text("network.none." + column.kind()));
            shown = null;
            return;
        }
        Tensor own = column.hasMaps() ? filter(weights, selected.map()) : unit(pass, column, weights, selected.map());
        title.setText(
                column.hasMaps()
                        ? messages.text("network.filter", own.dim(0), own.dim(2), own.dim(3))
                        : messages.text("network.weights", weights.dim(0)));
        numbers.setText("b = " + new NumberText(messages.locale()).signed(bias.data()[selected.map()], 3));
        shown = own;
        Range range = FilterWallPainter.sharedRange(own);
        wall.rangeProperty().set(range);
        scale.rangeProperty().set(range);
        wall.weightsNameProperty().set("W");
        wall.weightsProperty().set(own);
        wall.setAccessibleText(title.getText());
    }

    /** (C,1,FH,FW) of (FN,C,FH,FW): a channel is an image of its own. */
    private static Tensor filter(Tensor weights, int filter) {
        int size = weights.shape().sizeOfOne();
        Tensor own = new Tensor(Shape.of(weights.dim(1), 1, weights.dim(2), weights.dim(3)));
        System.arraycopy(weights.data(), filter * size, own.data(), 0, size);
        return own;
    }

    /** The weights of one unit, as the maps or the units that they multiply. */
    private static Tensor unit(NetworkPass pass, NetworkColumn column, Tensor weights, int unit) {
        Shape input = pass.shape(column.first() - 1);
        Tensor own;
        if (input.rank() == 4) {
            own = new Tensor(Shape.of(input.dim(1), 1, input.dim(2), input.dim(3)));
        } else {
            own = new Tensor(Shape.of(1, 1, 1, input.dim(1)));
            for (int rows = (int) Math.sqrt(input.dim(1)); rows > 1; rows--) {
                if (input.dim(1) % rows == 0) {
                    own = new Tensor(Shape.of(1, 1, rows, input.dim(1) / rows));
                    break;
                }
            }
        }
        for (int i = 0; i < own.size(); i++) {
            own.data()[i] = weights.data()[i * weights.dim(1) + unit];
        }
        return own;
    }

    /** What is shown; null where the column learns nothing. */
    @Nullable
    Tensor shown() {
        return shown;
    }
}
