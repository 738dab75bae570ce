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
record Flight(Bounds from, Bounds to, String text, Role role, double progress) {
    Flight at(double fraction) {
        return new Flight(from, to, text, role, fraction);
    }
}
