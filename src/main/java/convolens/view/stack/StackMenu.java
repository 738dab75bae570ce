package convolens.view.stack;

import convolens.i18n.Messages;
import convolens.model.stack.LayerKind;
import convolens.model.stack.NetworkStackModel;
import convolens.model.stack.StackEdits;
import convolens.model.stack.StackPlace;
import convolens.model.stack.StackState;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** What can be done with the selected row; what is not possible there is not offered. */
final class StackMenu {
    private final NetworkStackModel model;
    private final Messages messages;
    private final ContextMenu menu = new ContextMenu();

    StackMenu(NetworkStackModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    void show(Node owner, double x, double y) {
        StackState state = model.getFrame().state();
        StackPlace place = model.getSelected();
        boolean layer = model.getFrame().flow(place.side()).isLayer(place.row());
        Menu insert = new Menu(messages.text("stack.insert"));
        fill(
                insert,
                model::insert,
                kind -> StackEdits.insert(state, place, kind).isPossible());
        menu.getItems().setAll(insert);
        if (layer) {
            Menu swap = new Menu(messages.text("stack.swap"));
            LayerKind now =
                    model.getFrame().flow(place.side()).layer(place.row()).kind();
            fill(
                    swap,
                    model::swap,
                    kind -> kind != now && StackEdits.swap(state, place, kind).isPossible());
            MenuItem up = item("stack.up", () -> model.move(-1));
            up.setDisable(!StackEdits.move(state, place, -1).isPossible());
            MenuItem down = item("stack.down", () -> model.move(1));
            down.setDisable(!StackEdits.move(state, place, 1).isPossible());
            MenuItem remove = item("stack.remove", model::remove);
            remove.setDisable(!StackEdits.remove(state, place).isPossible());
            menu.getItems().add(0, swap);
            menu.getItems().addAll(up, down, new SeparatorMenuItem(), remove);
        }
        menu.getItems().add(new SeparatorMenuItem());
        menu.getItems().add(item("stack.goTo", () -> model.goTo(place)));
        menu.show(owner, x, y);
    }

    private void fill(Menu into, Consumer<LayerKind> action, Function<LayerKind, Boolean> possible) {
        for (LayerKind kind : LayerKind.values()) {
            if (possible.apply(kind)) {
                into.getItems().add(item(kind.key(), () -> action.accept(kind)));
            }
        }
        into.setDisable(into.getItems().isEmpty());
    }

    private MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(messages.text(key));
        item.setOnAction(event -> action.run());
        return item;
    }
}
