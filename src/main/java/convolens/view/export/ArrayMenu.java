package convolens.view.export;

import convolens.i18n.Messages;
import convolens.model.export.ArrayFormat;
import convolens.raster.NamedArray;
import convolens.view.control.ArraySource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.event.EventHandler;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/**
 * What is done with an array on the stage: its context menu, and Ctrl+C, which copies the array under the mouse, else the
 * one that has the keyboard, else the first.
 */
public final class ArrayMenu {
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private final Node stage;
    private final ExportActions actions;
    private final Messages messages;
    private final ContextMenu menu = new ContextMenu();
    private @Nullable MouseEvent mouse;

    public ArrayMenu(Node stage, ExportActions actions, Messages messages) {
        this.stage = stage;
        this.actions = actions;
        this.messages = messages;
        menu.setId("array-menu");
        stage.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::open);
        stage.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> menu.hide());
        stage.addEventFilter(MouseEvent.MOUSE_MOVED, event -> mouse = event);
        stage.addEventFilter(MouseEvent.MOUSE_EXITED, event -> mouse = null);
        EventHandler<KeyEvent> keys = this::pressed;
        stage.sceneProperty().addListener((observable, old, now) -> {
            if (old != null) {
                old.removeEventHandler(KeyEvent.KEY_PRESSED, keys);
            }
            if (now != null) {
                now.addEventHandler(KeyEvent.KEY_PRESSED, keys);
            }
        });
    }

    private void open(ContextMenuEvent event) {
        Optional<NamedArray> array = event.isKeyboardTrigger()
                ? underKeyboard()
                : ArraySource.at(target(event.getTarget()), event.getSceneX(), event.getSceneY());
        array.ifPresent(found -> {
            menu.getItems().setAll(items(found));
            menu.show(stage, event.getScreenX(), event.getScreenY());
            event.consume();
        });
    }

    private static @Nullable Node target(Object target) {
        return target instanceof Node node ? node : null;
    }

    private List<MenuItem> items(NamedArray array) {
        MenuItem title = new MenuItem(array.name() + " " + array.values().get().shape());
        title.setDisable(true);
        MenuItem copy = item(messages.text("export.copy"), () -> actions.copy(array, ArrayFormat.TEXT));
        copy.setAccelerator(COPY);
        Menu copyAs = menu(messages.text("export.copyAs"), ArrayFormat::isText, format -> actions.copy(array, format));
        Menu saveAs = menu(messages.text("export.saveAs"), format -> true, format -> actions.save(array, format));
        return List.of(title, copy, copyAs, saveAs);
    }

    private Menu menu(String name, Predicate<ArrayFormat> offered, Consumer<ArrayFormat> action) {
        Menu formats = new Menu(name);
        Arrays.stream(ArrayFormat.values())
                .filter(offered)
                .forEach(format ->
                        formats.getItems().add(item(NumbersPane.name(format, messages), () -> action.accept(format))));
        return formats;
    }

    private static MenuItem item(String name, Runnable action) {
        MenuItem item = new MenuItem(name);
        item.setOnAction(event -> action.run());
        return item;
    }

    private void pressed(KeyEvent event) {
        openByKey(event);
        boolean isOfField = event.getTarget() instanceof TextInputControl;
        if (COPY.match(event) && !isOfField && !stage.isDisabled()) {
            underMouse().or(this::underKeyboard).or(this::first).ifPresent(array -> {
                actions.copy(array, ArrayFormat.TEXT);
                event.consume();
            });
        }
    }

    /** Beside what has the focus. Not every platform asks for it by itself when the keys are pressed. */
    private void openByKey(KeyEvent event) {
        boolean wanted =
                event.getCode() == KeyCode.CONTEXT_MENU || event.getCode() == KeyCode.F10 && event.isShiftDown();
        if (wanted && !menu.isShowing() && !stage.isDisabled()) {
            underKeyboard().ifPresent(array -> {
                menu.getItems().setAll(items(array));
                Node owner = stage.getScene().getFocusOwner();
                Bounds at = owner.localToScreen(owner.getLayoutBounds());
                menu.show(owner, at.getCenterX(), at.getCenterY());
                event.consume();
            });
        }
    }

    private Optional<NamedArray> underMouse() {
        return mouse == null
                ? Optional.empty()
                : ArraySource.at(target(mouse.getTarget()), mouse.getSceneX(), mouse.getSceneY());
    }

    private Optional<NamedArray> underKeyboard() {
        for (Node node = stage.getScene().getFocusOwner(); node != null && node != stage; node = node.getParent()) {
            ArraySource source = ArraySource.of(node);
            if (source != null) {
                return source.focused();
            }
        }
        return Optional.empty();
    }

    private Optional<NamedArray> first() {
        return actions.arrays().stream().findFirst();
    }
}
