package convolens.view.unfold;

import convolens.raster.Role;
import javafx.geometry.Bounds;

/**
 * A number on its way from one cell to another.
 *
 * @param from where it begins
 * @param to where it ends
 * @param text what is written
 * @param role its colour
 * @param progress how far it is, from 0 to 1
 */
record CellFlight(Bounds from, Bounds to, String text, Role role, double progress) {
    CellFlight at(double fraction) {
        return new CellFlight(from, to, text, role, fraction);
    }
}
