package convolens.view.control.matrix;

import convolens.raster.Role;

/** A cell of a {@link MatrixView} that stands out. */
public record MatrixMark(int y, int x, Role role, Kind kind) {
    /** How it stands out. */
    public enum Kind {
        /** Filled with the role's colour. */
        FILL,
        /** On the role's tint, outlined in its colour. */
        OUTLINE
    }
}
