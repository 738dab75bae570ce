package convolens.model;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What the program is doing and what it has to tell, whichever scene is on the stage. */
public final class StatusModel {
    /** The progress of work whose end is unknown. */
    public static final double INDETERMINATE = -1;

    /** The notices that can be open at once; the oldest gives way. */
    public static final int MAX_NOTICES = 4;

    private final ObservableList<Notice> notices = FXCollections.observableArrayList();
    // held, because its listeners are lost once nobody else holds it
    private final ObservableList<Notice> noticesView = FXCollections.unmodifiableObservableList(notices);
    private final ObjectProperty<Notice> message = new SimpleObjectProperty<>(this, "message");
    private final DoubleProperty progress = new SimpleDoubleProperty(this, "progress");

    // Properties

    /** The open notices, oldest first. */
    public ObservableList<Notice> getNotices() {
        return noticesView;
    }

    /** The text of the status bar; null where there is nothing to say. */
    public ObjectProperty<Notice> messageProperty() {
        return message;
    }

    /** The progress of the work that the message tells of: 0 (none) to 1, or {@link #INDETERMINATE}. */
    public DoubleProperty progressProperty() {
        return progress;
    }

    // Commands

    /** Opens a notice. One that is open already is not opened twice. */
    public void tell(Notice notice) {
        if (notices.contains(notice)) {
            return;
        }
        if (notices.size() == MAX_NOTICES) {
            notices.remove(0);
        }
        notices.add(notice);
    }

    /** Closes a notice. */
    public void dismiss(Notice notice) {
        notices.remove(notice);
    }

    /** Closes what would stay until it is closed, because it concerns the scene that is left. */
    public void leaveScene() {
        notices.removeIf(notice -> notice.kind() != Notice.Kind.INFO);
    }

    /** Shows work under way in the status bar. */
    public void work(Notice what, double fraction) {
        message.set(what);
        progress.set(fraction);
    }

    /** Clears the status bar. */
    public void rest() {
        message.set(null);
        progress.set(0);
    }
}
