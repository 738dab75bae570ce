package convolens.view.network.opened;

import convolens.i18n.Messages;
import convolens.model.network.OpenedNetwork.RenamedRow;
import convolens.view.Styles;
import javafx.beans.InvalidationListener;
import javafx.collections.ObservableList;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The names that parameters have in a file, and what they are taken for: shown before the network is taken. */
final class RenamedNames extends VBox {
    private static final double HIGH = 220;
    private static final double NAME = 104;

    private final ObservableList<RenamedRow> rows;
    private final Messages messages;
    private final GridPane table = new GridPane();
    private final Label title = new Label();

    RenamedNames(String id, Messages messages, OpenedActions actions) {
        super(8);
        this.rows = actions.model().renamed();
        this.messages = messages;
        setId(id + "-names");
        getStyleClass().add(Styles.CARD);
        title.setId(id + "-names-title");
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        table.setHgap(8);
        table.setVgap(2);
        ScrollPane scroll = new ScrollPane(table);
        scroll.setMaxHeight(HIGH);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        Button take = button(id + "-names-take", "network.names.take", actions::takeNames);
        take.getStyleClass().add("accent");
        getChildren().addAll(title, scroll, new HBox(8, take, button(id + "-names-leave", "network.names.leave", () -> {
            actions.leaveNames();
        })));
        managedProperty().bind(visibleProperty());
        InvalidationListener changed = observable -> show();
        rows.addListener(changed);
        messages.localeProperty().addListener(changed);
        show();
    }

    private Button button(String id, String key, Runnable action) {
        Button button = new Button();
        button.setId(id);
        button.textProperty().bind(messages.bind(key));
        button.setOnAction(event -> action.run());
        return button;
    }

    private void show() {
        setVisible(!rows.isEmpty());
        table.getChildren().clear();
        title.setText(messages.text("network.names", messages.number(rows.size())));
        for (int i = 0; i < rows.size(); i++) {
            RenamedRow row = rows.get(i);
            Label from = cell(row.from().isEmpty() ? "0" : row.from());
            from.setMaxWidth(NAME);
            table.addRow(i, from, cell("→ " + row.to()), new VBox(cell(row.shape())));
            if (row.transposed()) {
                Label turned = new Label(messages.text("network.names.transposed"));
                turned.getStyleClass().addAll(Styles.MUTE, "small");
                ((VBox) table.getChildren().get(table.getChildren().size() - 1))
                        .getChildren()
                        .add(turned);
            }
        }
    }

    private static Label cell(String text) {
        Label cell = new Label(text);
        cell.getStyleClass().addAll(Styles.MONO, "small");
        cell.setTooltip(new Tooltip(text));
        return cell;
    }
}
