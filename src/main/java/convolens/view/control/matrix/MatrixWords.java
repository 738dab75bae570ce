package convolens.view.control.matrix;

import convolens.view.control.HoverLabel;
import convolens.view.control.Occupancy.Box;
import convolens.view.control.Spoken;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** What is said of a cell of a {@link MatrixView}: by the label at the mouse, and by a screen reader. */
final class MatrixWords {
    /** A larger neighbour of the cell under the mouse may be covered in part. */
    private static final double MAX_NEIGHBOUR = 48;

    private final MatrixView view;
    private final Spoken spoken;
    private final HoverLabel label;
    private final ObjectProperty<Function<MatrixCell, String>> describe = new SimpleObjectProperty<>(this, "describe");
    private final StringProperty hidden = new SimpleStringProperty(this, "hiddenWords", CellForm.HIDDEN);

    MatrixWords(MatrixView view) {
        this.view = view;
        this.spoken = new Spoken(view, () -> of(view.selectedProperty().get()));
        this.label = new HoverLabel(view);
    }

    HoverLabel label() {
        return label;
    }

    StringProperty nameProperty() {
        return spoken.nameProperty();
    }

    ObjectProperty<Function<MatrixCell, String>> describeProperty() {
        return describe;
    }

    StringProperty hiddenWordsProperty() {
        return hidden;
    }

    /** Lets a screen reader know what is chosen now. */
    void tell() {
        spoken.tell();
    }

    private @Nullable String of(@Nullable MatrixCell cell) {
        Matrix matrix = view.shown();
        if (cell == null || describe.get() == null || matrix == null) {
            return null;
        }
        return matrix.isHidden(cell.row(), cell.column())
                ? hidden.get()
                : describe.get().apply(cell);
    }

    /**
     * Puts the label beside a cell; away where there is none, or nothing to say.
     *
     * @param box where the cell lies; null before the first layout
     */
    void show(@Nullable MatrixCell cell, @Nullable Box box) {
        String words = of(cell);
        if (cell == null || words == null || box == null) {
            label.hide();
        } else {
            // its neighbours are what one compares it with
            label.show(words, box.grown(Math.min(box.height(), MAX_NEIGHBOUR)));
        }
    }
}
