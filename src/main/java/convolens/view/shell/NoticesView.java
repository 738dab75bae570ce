package convolens.view.shell;

import atlantafx.base.controls.Notification;
import convolens.i18n.Messages;
import convolens.model.Notice;
import convolens.model.StatusModel;
import convolens.view.Styles;
import java.util.HashMap;
import java.util.Map;
import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What the user should know, floating over the stage. Errors stay until they are closed, the rest goes by itself. */
final class NoticesView extends VBox {
    /** Long enough to read two lines. */
    private static final Duration INFO_STAYS = Duration.seconds(6);

    private final StatusModel status;
    private final Messages messages;
    private final Map<Notice, Notification> shown = new HashMap<>();

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

    private Notification open(Notice notice) {
        boolean error = notice.kind() == Notice.Kind.ERROR;
        Notification banner = new Notification("", new FontIcon(error ? Feather.ALERT_TRIANGLE : Feather.INFO));
        banner.messageProperty()
                .bind(messages.bind(notice.key(), notice.arguments().toArray()));
        banner.getStyleClass().add(error ? "error" : "info");
        banner.setOnClose(event -> status.dismiss(notice));
        if (!error) {
            PauseTransition stay = new PauseTransition(INFO_STAYS);
            stay.setOnFinished(event -> status.dismiss(notice));
            stay.play();
        }
        return banner;
    }
}
