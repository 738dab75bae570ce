package convolens.view.unfold;

import convolens.model.array.MapRows;
import convolens.model.transposed.TransposedState;

/** Scenes in which the numbers of a scene of section 7.4 are seen another way. */
public interface UnfoldLinks {
    /** Opens the scene of the transpose with these rows. */
    void transpose(MapRows rows);

    /** Opens the scene of transposed convolutions with these numbers. */
    void transposed(TransposedState state);
}
