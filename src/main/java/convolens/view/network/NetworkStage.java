package convolens.view.network;

import convolens.engine.tensor.Tensor;
import convolens.i18n.Messages;
import convolens.model.network.NetworkColumn;
import convolens.model.network.NetworkModel;
import convolens.model.network.NetworkPass;
import convolens.model.network.NetworkPlace;
import convolens.raster.NumberText;
import convolens.raster.Range;
import convolens.view.SceneContext;
import convolens.view.Styles;
import convolens.view.control.ColorScale;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The walls above; below them the chosen map enlarged, what it is made with, and its cell. */
public final class NetworkStage extends StackPane {
    private static final double SHARE = 0.42;
    private static final double LARGEST = 300;
    private static final double SCALED = 200;

    private final NetworkModel model;
    private final Messages messages;
    private final SceneContext context;
    private final VBox content = new VBox();
    private final Label title = new Label();
    private final Label waiting = new Label();
    private final ColorScale scale = new ColorScale();

    public NetworkStage(NetworkModel model, SceneContext context, NetworkActions actions) {
        this.model = model;
        this.messages = context.messages();
        this.context = context;
        NetworkWalls walls = new NetworkWalls(model, context);
        MapEnlarged map = new MapEnlarged(model, context);
        KernelPane kernel = new KernelPane(model, context);
        CellCard cell = new CellCard(model, context, actions);
        title.getStyleClass().add(Styles.STRONG);
        scale.setId("network-range");
        scale.paletteProperty().bind(context.palette());
        scale.localeProperty().bind(messages.localeProperty());
        scale.setMinHeight(scale.getPrefHeight());
        VBox enlarged = new VBox(8, title, map, scale);
        VBox.setVgrow(map, Priority.ALWAYS);
        enlarged.setMinSize(0, 0);
        HBox detail = new HBox(24, enlarged, kernel, cell);
        HBox.setHgrow(kernel, Priority.ALWAYS);
        detail.getStyleClass().add("network-detail");
        detail.setMinSize(0, 0);
        VBox.setVgrow(walls, Priority.ALWAYS);
        walls.setMinSize(0, 0);
        content.getStyleClass().add("network-stage");
        content.getChildren().addAll(walls, detail);
        content.heightProperty().addListener((observable, old, now) -> {
            double high = Math.floor(Math.min(LARGEST, SHARE * now.doubleValue()));
            detail.setPrefHeight(high);
            detail.setMinHeight(high);
            // on a low stage the map and the filter need the room themselves
            boolean scaled = high >= SCALED;
            scale.setVisible(scaled);
            scale.setManaged(scaled);
            kernel.showScale(scaled);
            cell.tighten(!scaled);
            double side = high - 30 - (scaled ? scale.getPrefHeight() + 8 : 0);
            enlarged.setPrefWidth(side);
            enlarged.setMinWidth(Math.min(side, 150));
            scale.setMaxWidth(Math.max(80, side));
        });
        cell.setPrefWidth(250);
        cell.setMinWidth(190);
        kernel.setPrefWidth(220);
        waiting.getStyleClass().add(Styles.MUTE);
        setMinSize(0, 0);
        getChildren().addAll(content, waiting);
        InvalidationListener changed = observable -> show();
        List.of(
                        model.passProperty(),
                        model.selectedProperty(),
                        model.scaleProperty(),
                        model.answer().hiddenProperty(),
                        messages.localeProperty(),
                        context.palette())
                .forEach(property -> property.addListener(changed));
        show();
    }

    private void show() {
        NetworkPlace selected = model.getSelected();
        NetworkPass pass = model.getPass();
        boolean ready = pass != null && selected != null;
        content.setVisible(ready);
        waiting.setVisible(!ready);
        waiting.setText(messages.text("network.waiting"));
        if (pass != null && selected != null) {
            NetworkColumn column = model.getColumns().get(selected.column());
            Tensor values = pass.output(column.last());
            MapColors colors = new MapColors(
                    column,
                    values,
                    model.scaleProperty().get(),
                    context.palette().getValue());
            scale.colorMapProperty().set(colors.map());
            // its ends are the least and the largest score
            scale.rangeProperty().set(model.isHidden(selected.column()) ? Range.UNIT : colors.range(selected.map()));
            scale.setOpacity(model.isHidden(selected.column()) ? 0 : 1);
        }
        if (selected != null) {
            title.setText(new NetworkText(messages, new NumberText(messages.locale()))
                    .map(model.getColumns().get(selected.column()), selected.map()));
        }
    }

    /** What is exported as a picture. */
    public Node exported() {
        return content;
    }
}
