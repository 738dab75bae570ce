package convolens.view.control.matrix;

import convolens.raster.Role;
import convolens.view.control.CellRect;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * What stands out on a {@link MatrixView}. It is painted on a layer of its own: changing it, for example sliding the
 * window, repaints no number outside of it.
 */
public final class MatrixHighlights {
    private final ObjectProperty<CellRect> window = new SimpleObjectProperty<>(this, "window");
    private final ObjectProperty<Role> windowRole = new SimpleObjectProperty<>(this, "windowRole", Role.INPUT);
    private final ObjectProperty<CellText> note = new SimpleObjectProperty<>(this, "note");
    private final ObjectProperty<Role> noteRole = new SimpleObjectProperty<>(this, "noteRole", Role.FILTER);
    private final ObservableList<CellRect> ghosts = FXCollections.observableArrayList();
    private final ObservableList<CellRect> unreached = FXCollections.observableArrayList();
    private final ObservableList<MatrixMark> marks = FXCollections.observableArrayList();

    MatrixHighlights(Runnable changed) {
        InvalidationListener listener = observable -> changed.run();
        List.of(window, windowRole, note, noteRole, ghosts, unreached, marks)
                .forEach(observable -> observable.addListener(listener));
    }

    /** A short text of a cell. */
    @FunctionalInterface
    public interface CellText {
        /** The text, empty for none. */
        String at(int y, int x);
    }

    /** The current window, strongly outlined, its cells in the colour of their role; null for none. */
    public ObjectProperty<CellRect> windowProperty() {
        return window;
    }

    /** The role of the cells in the window. {@link Role#PLAIN} leaves them as they are. */
    public ObjectProperty<Role> windowRoleProperty() {
        return windowRole;
    }

    /** A small text in the corner of each cell of the window, for example the weight it is multiplied by; or null. */
    public ObjectProperty<CellText> noteProperty() {
        return note;
    }

    /** The role whose colour the small texts have. */
    public ObjectProperty<Role> noteRoleProperty() {
        return noteRole;
    }

    /** Other places of the window, dashed. */
    public ObservableList<CellRect> getGhosts() {
        return ghosts;
    }

    /** What no window reaches, hatched. */
    public ObservableList<CellRect> getUnreached() {
        return unreached;
    }

    /** Single cells; later ones lie over earlier ones. */
    public ObservableList<MatrixMark> getMarks() {
        return marks;
    }
}
