package convolens.view.shell;

import convolens.i18n.Messages;
import convolens.model.Notice;
import convolens.model.StatusModel;
import convolens.view.Styles;
import convolens.view.shortcut.Hint;
import convolens.view.shortcut.Shortcut;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What the user should know, floating over the stage. Errors and advice stay until they are closed, the rest goes by itself. */
final class NoticesView extends VBox {
    /** Long enough to read two lines. */
    private static final Duration INFO_STAYS = Duration.seconds(6);

    /** Long enough to notice a mistake. */
    private static final Duration UNDO_STAYS = Duration.seconds(12);

    private final StatusModel status;
    private final Messages messages;
    private final Map<Notice, Node> shown = new HashMap<>();

    NoticesView(StatusModel status, Messages messages) {
        this.status = status;
        this.messages = messages;
        getStyleClass().add(Styles.NOTICES);
        setAlignment(Pos.BOTTOM_CENTER);
        setPickOnBounds(false);
        status.getNotices().addListener((ListChangeListener<Notice>) change -> follow());
        follow();
    }

    private void follow() {
        shown.keySet().retainAll(status.getNotices());
        status.getNotices().forEach(notice -> shown.computeIfAbsent(notice, this::open));
        getChildren().setAll(status.getNotices().stream().map(shown::get).toList());
    }

    private Node open(Notice notice) {
        boolean error = notice.kind() == Notice.Kind.ERROR;
        Label words = new Label();
        words.textProperty().bind(messages.bind(notice.key(), notice.arguments().toArray()));
        words.setWrapText(true);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button close = new Button();
        close.setGraphic(new FontIcon(Feather.X));
        close.getStyleClass().addAll(Styles.QUIET, Styles.ICON);
        close.setOnAction(event -> status.dismiss(notice));
        Hint.of(close, messages, Shortcut.CLOSE);
        HBox card = new HBox(new FontIcon(error ? Feather.ALERT_TRIANGLE : Feather.INFO), words);
        if (notice.undo() != null) {
            card.getChildren().add(undo(notice));
        }
        card.getChildren().add(close);
        card.getStyleClass().addAll(Styles.NOTICE, error ? "error" : "info");
        if (notice.kind() == Notice.Kind.INFO) {
            PauseTransition stay = new PauseTransition(notice.undo() == null ? INFO_STAYS : UNDO_STAYS);
            stay.setOnFinished(event -> status.dismiss(notice));
            stay.play();
        }
        return card;
    }

    private Button undo(Notice notice) {
        Button undo = new Button();
        undo.setMinWidth(USE_PREF_SIZE);
        undo.setId("notice-undo");
        undo.textProperty().bind(messages.bind(notice.undoKey()));
        undo.setOnAction(event -> {
            status.dismiss(notice);
            Objects.requireNonNull(notice.undo()).run();
        });
        return undo;
    }
}
