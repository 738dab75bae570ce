package convolens.view.shell;

import convolens.i18n.Messages;
import convolens.model.ShellModel;
import convolens.view.Styles;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** All keys of the window, over everything else. Esc, a click beside it or its button closes it. */
final class KeyboardOverlay extends StackPane {
    private final Messages messages;
    private final Button close = new Button();
    private @Nullable Node focusBefore;

    KeyboardOverlay(ShellModel shell, Messages messages) {
        this.messages = messages;
        getStyleClass().add(Styles.SCRIM);
        visibleProperty().bind(shell.keyboardHelpProperty());
        setOnMousePressed(event -> shell.keyboardHelpProperty().set(false));
        Region card = card(shell);
        card.setOnMousePressed(event -> event.consume());
        getChildren().add(card);
        // the keys that are shown must not work on what lies below
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.TAB) {
                event.consume();
            }
        });
        shell.keyboardHelpProperty().addListener((observable, old, shown) -> moveFocus(shown));
    }

    private void moveFocus(boolean shown) {
        if (shown) {
            focusBefore = getScene() == null ? null : getScene().getFocusOwner();
            close.requestFocus();
        } else if (focusBefore != null) {
            focusBefore.requestFocus();
        }
    }

    private Region card(ShellModel shell) {
        Label title = new Label();
        title.getStyleClass().add(Styles.TITLE);
        title.textProperty().bind(messages.bind("keys.title"));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        close.setGraphic(new FontIcon(Feather.X));
        close.getStyleClass().addAll(Styles.QUIET, Styles.ICON);
        close.setOnAction(event -> shell.keyboardHelpProperty().set(false));
        Hint.of(close, messages, Shortcut.CLOSE);
        HBox header = new HBox(title, space, close);
        header.setAlignment(Pos.CENTER_LEFT);
        HBox columns = new HBox(
                column(Shortcut.Group.TIMELINE, Shortcut.Group.WINDOW),
                column(Shortcut.Group.SCENES, Shortcut.Group.STAGE),
                column(Shortcut.Group.PREDICT, Shortcut.Group.FILES, Shortcut.Group.PRESENT));
        columns.getStyleClass().add("columns");
        VBox card = new VBox(header, columns);
        card.getStyleClass().add(Styles.KEYBOARD_HELP);
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        return card;
    }

    private Node column(Shortcut.Group... groups) {
        VBox column = new VBox();
        column.getStyleClass().add("column");
        for (Shortcut.Group group : groups) {
            column.getChildren().add(group(group));
        }
        return column;
    }

    private Node group(Shortcut.Group group) {
        Label heading = new Label();
        heading.getStyleClass().add(Styles.HEADING);
        heading.textProperty().bind(messages.bind(group.key()));
        GridPane rows = new GridPane();
        rows.setMaxWidth(Double.MAX_VALUE);
        rows.getStyleClass().add("rows");
        for (Shortcut shortcut : Shortcut.values()) {
            if (shortcut.group() == group) {
                Label what = new Label();
                what.textProperty().bind(messages.bind(shortcut.key()));
                what.setMinWidth(Region.USE_PREF_SIZE);
                GridPane.setHgrow(what, Priority.ALWAYS);
                rows.addRow(rows.getRowCount(), what, caps(shortcut));
            }
        }
        VBox box = new VBox(heading, rows);
        box.getStyleClass().add("group");
        return box;
    }

    private static Node caps(Shortcut shortcut) {
        HBox caps = new HBox();
        caps.getStyleClass().add("caps");
        for (String cap : shortcut.caps()) {
            Label key = new Label(cap);
            key.setMinWidth(Region.USE_PREF_SIZE);
            key.getStyleClass().addAll(Styles.KEY_CAP, Styles.MONO);
            caps.getChildren().add(key);
        }
        return caps;
    }
}
