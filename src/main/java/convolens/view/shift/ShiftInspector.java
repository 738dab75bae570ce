package convolens.view.shift;

import convolens.i18n.Messages;
import convolens.model.setup.Quantity;
import convolens.model.shift.Border;
import convolens.model.shift.SearchModel;
import convolens.model.shift.ShiftLabModel;
import convolens.model.shift.ShiftRules;
import convolens.model.shift.ShiftSetup;
import convolens.view.Styles;
import convolens.view.setup.ChoiceRow;
import convolens.view.setup.HistoryRow;
import convolens.view.setup.SettingsGroup;
import convolens.view.setup.SizesPane;
import convolens.view.setup.SourceChoices;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** The settings of the shift lab. */
public final class ShiftInspector extends VBox {
    private static final List<Quantity> QUANTITIES = List.of(
            Quantity.HEIGHT,
            Quantity.WIDTH,
            Quantity.FILTER,
            Quantity.FILTER_HEIGHT,
            Quantity.FILTER_WIDTH,
            Quantity.PADDING,
            Quantity.PADDING_Y,
            Quantity.PADDING_X,
            Quantity.STRIDE,
            Quantity.STRIDE_Y,
            Quantity.STRIDE_X);

    public ShiftInspector(ShiftLabModel model, SearchModel search, Messages messages, ShiftActions actions) {
        getStyleClass().add(Styles.SETTINGS);
        ShiftSetup setup = model.setup();
        getChildren()
                .addAll(
                        new SettingsGroup(messages, "shift.move", new ShiftPad(model, messages)),
                        new SettingsGroup(messages, "shift.border", borders(setup, messages)),
                        new SettingsGroup(
                                messages,
                                "settings.input",
                                new SourceChoices(setup.pooling(), messages).inputs(actions)),
                        new SettingsGroup(
                                messages, "settings.sizes", new SizesPane(setup.pooling(), QUANTITIES, messages)),
                        new SettingsGroup(messages, "shift.search", new SearchPane(model, search, messages, actions)),
                        new SettingsGroup(messages, "shift.reach", reaches(setup)),
                        new SettingsGroup(messages, "shift.counts", new ToleranceRow(setup, messages)),
                        new HistoryRow(setup.pooling(), messages));
    }

    private static Node borders(ShiftSetup setup, Messages messages) {
        ChoiceRow<Border> row = new ChoiceRow<>(setup::setBorder);
        for (Border border : Border.values()) {
            row.add(border, messages, border.key());
        }
        setup.stateProperty()
                .addListener((observable, old, now) -> row.show(now.rules().border()));
        row.show(setup.rules().border());
        return row;
    }

    private static Node reaches(ShiftSetup setup) {
        ChoiceRow<Integer> row = new ChoiceRow<>(setup::setReach);
        for (int reach = 1; reach <= ShiftRules.MAX_REACH; reach++) {
            row.add(reach);
        }
        setup.stateProperty()
                .addListener((observable, old, now) -> row.show(now.rules().reach()));
        row.show(setup.rules().reach());
        return row;
    }
}
