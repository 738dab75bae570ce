package convolens.view.units;

import convolens.i18n.Messages;
import convolens.model.network.NetworkModel;
import convolens.model.train.RunModel;
import convolens.model.units.DeepUnitsModel;
import convolens.view.SceneContext;
import convolens.view.Styles;
import convolens.view.control.NumberRow;
import convolens.view.network.KernelPane;
import convolens.view.network.SourceGroup;
import convolens.view.setup.ChoiceRow;
import convolens.view.setup.SettingsGroup;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.collections.ObservableList;
import javafx.scene.layout.VBox;

/** Which network, which layer, which data, how the wall looks, how pictures are made; and the filter of the unit. */
final class DeepUnitsInspector extends VBox {
    private static final double KERNEL = 220;

    private final DeepUnitsModel model;
    private final ChoiceRow<DeepUnitsModel.Data> data;
    private final ChoiceRow<DeepUnitsModel.Tile> tile;
    private final ChoiceRow<DeepUnitsModel.Order> order;
    private final NumberRow depth;

    DeepUnitsInspector(
            DeepUnitsModel model, ObservableList<RunModel> runs, SceneContext context, DeepUnitsActions actions) {
        this.model = model;
        Messages messages = context.messages();
        NetworkModel network = model.network();
        getStyleClass().add(Styles.SETTINGS);
        depth = new NumberRow(messages.bind("units.depth"), new NumberRow.Receiver() {
            @Override
            public void set(int value) {
                model.chooseLayer(value);
            }

            @Override
            public void endGesture() {}
        });
        depth.setId("units-depth");
        data = new ChoiceRow<>("units-data", actions::search);
        data.add(DeepUnitsModel.Data.TEST, messages, "units.data.TEST")
                .add(DeepUnitsModel.Data.TRAIN, messages, "units.data.TRAIN");
        tile = new ChoiceRow<>("units-tile", model.tileProperty()::set);
        tile.add(DeepUnitsModel.Tile.NINE, messages, "units.tile.NINE")
                .tip(messages, "units.tile.NINE.tip")
                .add(DeepUnitsModel.Tile.STRONGEST, messages, "units.tile.STRONGEST")
                .tip(messages, "units.tile.STRONGEST.tip")
                .add(DeepUnitsModel.Tile.MEAN, messages, "units.tile.MEAN")
                .tip(messages, "units.tile.MEAN.tip");
        order = new ChoiceRow<>("units-order", model.orderProperty()::set);
        order.add(DeepUnitsModel.Order.ONE_CLASS, messages, "units.order.ONE_CLASS")
                .tip(messages, "units.order.ONE_CLASS.tip")
                .add(DeepUnitsModel.Order.NUMBER, messages, "units.order.NUMBER");
        KernelPane kernel = new KernelPane(network, context);
        kernel.setPrefHeight(KERNEL);
        kernel.setMinHeight(KERNEL);
        getChildren()
                .addAll(
                        SourceGroup.of("units", network.network(), runs, messages, actions, null),
                        new SettingsGroup(messages, "units.layer", depth),
                        new SettingsGroup(messages, "units.data", data),
                        new SettingsGroup(messages, "units.tile", tile, order),
                        new AscentGroup(model, messages),
                        new SettingsGroup(messages, "units.filter", kernel));
        InvalidationListener changed = observable -> show();
        List.of(
                        network.selectedProperty(),
                        network.passProperty(),
                        model.dataProperty(),
                        model.tileProperty(),
                        model.orderProperty())
                .forEach(property -> property.addListener(changed));
        show();
    }

    private void show() {
        data.show(model.dataProperty().get());
        tile.show(model.tileProperty().get());
        order.show(model.orderProperty().get());
        if (model.layers() > 0) {
            depth.show(model.column(), 1, model.layers());
        }
    }
}
