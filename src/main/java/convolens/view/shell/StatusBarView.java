package convolens.view.shell;

import convolens.i18n.Messages;
import convolens.model.Notice;
import convolens.model.StatusModel;
import convolens.view.shortcut.Shortcut;
import javafx.beans.binding.Bindings;
import org.controlsfx.control.StatusBar;

/** What the program is doing; at rest, where to find help. */
final class StatusBarView extends StatusBar {
    StatusBarView(StatusModel status, Messages messages) {
        setFocusTraversable(false);
        textProperty()
                .bind(Bindings.createStringBinding(
                        () -> {
                            Notice message = status.messageProperty().get();
                            return message == null
                                    ? messages.text("status.rest", Shortcut.HELP.hint())
                                    : messages.text(
                                            message.key(), message.arguments().toArray());
                        },
                        status.messageProperty(),
                        messages.localeProperty()));
        progressProperty().bind(status.progressProperty());
    }
}
