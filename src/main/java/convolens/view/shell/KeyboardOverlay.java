package convolens.view.shell;

import convolens.i18n.Messages;
import convolens.model.ShellModel;
import convolens.view.Styles;
import convolens.view.control.Attached;
import convolens.view.control.focus.FocusCircle;
import convolens.view.shortcut.Hint;
import convolens.view.shortcut.Shortcut;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
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
    private static final double COLUMN = 320;
    private static final int MOST_COLUMNS = 4;
    /** As high as so many keys is a heading with the room around it. */
    private static final double HEADING_ROWS = 1.5;

    private final Messages messages;
    private final HBox columns = new HBox();
    private final Map<Shortcut.Group, Node> groups = new EnumMap<>(Shortcut.Group.class);
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
        Attached.whileVisible(this);
        widthProperty().addListener((observable, old, now) -> arrange(now.doubleValue()));
        // the keys that are shown must not work on what lies below
        FocusCircle.in(this);
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
        ScrollPane scroll = new ScrollPane(columns);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        columns.getStyleClass().add("columns");
        for (Shortcut.Group group : Shortcut.Group.values()) {
            groups.put(group, group(group));
        }
        VBox card = new VBox(header, scroll);
        card.getStyleClass().add(Styles.KEYBOARD_HELP);
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        return card;
    }

    /** As many columns as the window has room for, the groups in their order and as even as they go. */
    private void arrange(double width) {
        int count = (int) Math.max(1, Math.min(MOST_COLUMNS, Math.floor(width / COLUMN)));
        if (count == columns.getChildren().size()) {
            return;
        }
        columns.getChildren().clear();
        double all = 0;
        for (Shortcut.Group group : groups.keySet()) {
            all += rows(group);
        }
        double before = 0;
        for (Map.Entry<Shortcut.Group, Node> each : groups.entrySet()) {
            double middle = before + rows(each.getKey()) / 2;
            int at = (int) Math.min(count - 1, Math.floor(middle * count / all));
            while (columns.getChildren().size() <= at) {
                VBox column = new VBox();
                column.getStyleClass().add("column");
                HBox.setHgrow(column, Priority.ALWAYS);
                columns.getChildren().add(column);
            }
            ((VBox) columns.getChildren().get(at)).getChildren().add(each.getValue());
            before += rows(each.getKey());
        }
    }

    private static double rows(Shortcut.Group group) {
        long keys = Stream.of(Shortcut.values())
                .filter(shortcut -> shortcut.group() == group)
                .count();
        return HEADING_ROWS + keys;
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
