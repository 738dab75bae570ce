package convolens.ui.unfold;

import convolens.view.control.matrix.MatrixView;
import java.util.HashSet;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

/** Reads from the picture of a table which of its cells are lit. */
final class FilledCells {
    private FilledCells() {}

    /** The cells that are filled in a colour, as row and column; what is scrolled out of sight is left out. */
    static Set<String> of(MatrixView view, int rows, int columns, Color colour) {
        WritableImage picture = view.snapshot(null, null);
        Bounds local = view.getBoundsInLocal();
        Set<String> found = new HashSet<>();
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                Bounds at = view.visibleBounds(row, column);
                if (at != null) {
                    int x = (int) (at.getMinX() - local.getMinX() + 4);
                    int y = (int) (at.getMinY() - local.getMinY() + 4);
                    if (picture.getPixelReader().getColor(x, y).equals(colour)) {
                        found.add(row + "," + column);
                    }
                }
            }
        }
        return found;
    }
}
